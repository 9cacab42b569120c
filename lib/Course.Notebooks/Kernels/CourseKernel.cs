using System.Runtime.InteropServices;
using Course.Notebooks.Language;
using Course.Notebooks.Session;
using Microsoft.CodeAnalysis.Text;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.ValueSharing;
using CompletionItem = Microsoft.DotNet.Interactive.Events.CompletionItem;
using Diagnostic = Microsoft.DotNet.Interactive.Diagnostic;
using LinePositionSpan = Microsoft.DotNet.Interactive.LinePositionSpan;

namespace Course.Notebooks.Kernels;

/// <summary>
/// The course's C# kernel as .NET Interactive knows kernels: a session's cells, variables and language service behind typed commands. It is the
/// kernel that cells, libraries and extensions find in <see cref="Kernel.Root"/>, and what a host of .NET Interactive's own protocol talks to.
/// </summary>
public sealed class CourseKernel : Kernel,
    IKernelCommandHandler<SubmitCode>,
    IKernelCommandHandler<RequestCompletions>,
    IKernelCommandHandler<RequestHoverText>,
    IKernelCommandHandler<RequestSignatureHelp>,
    IKernelCommandHandler<RequestDiagnostics>,
    IKernelCommandHandler<RequestValueInfos>,
    IKernelCommandHandler<RequestValue>,
    IKernelCommandHandler<SendValue>
{
    /// <summary>The name that notebooks choose it by: <c>#!csharp</c>.</summary>
    public const string KernelName = "csharp";

    private readonly CSharpSession _session;
    private readonly LanguageService _language;

    private CourseKernel(CSharpSession session)
        : base(KernelName)
    {
        _session = session;
        _language = new LanguageService(session);
        KernelInfo.LanguageName = "C#";
        KernelInfo.LanguageVersion = Directives.ParseOptions.LanguageVersion.ToString();
        KernelInfo.DisplayName = "csharp - C# Script";
        KernelInfo.Description = $"C# on {RuntimeInformation.FrameworkDescription}: the kernel of the machine learning course";
        RegisterCommandHandler<RequestInput>(AnswerAsync);
        this.UseWho();
        this.UseValueSharing();
        AddLineDirectives();
    }

    /// <summary>Makes the kernel of a session in its usual company: C# cells by default, beside html, javascript, markdown, mermaid and value.</summary>
    internal static CourseKernel WithCompany(CSharpSession session)
    {
        var csharp = new CourseKernel(session);
        var root = new CompositeKernel();
        root.Add(csharp, ["C#", "c#"]);
        root.Add(new HtmlKernel());
        root.Add(new JavaScriptKernel().UseValueSharing(), ["js"]);
        root.Add(new TextKernel("markdown", "Markdown"));
        root.Add(new TextKernel("mermaid", "Mermaid"));
        root.Add(new KeyValueStoreKernel().UseValueSharing());
        root.DefaultKernelName = csharp.Name;
        return csharp;
    }

    /// <summary>Makes this the kernel that answers for what runs under a context.</summary>
    internal void Serve(SubmitCode command, KernelInvocationContext context) => SetHandlingKernel(command, context);

    /// <summary>Whether a line such as <c>#!who</c> is one that this kernel or its company follows.</summary>
    internal bool Knows(string directive) => KernelInfo.SupportedDirectives.Concat(RootKernel.KernelInfo.SupportedDirectives)
        .Any(known => known.Name == directive);

    /// <summary>Whether a line such as <c>#!value</c> chooses another kernel for the lines below it.</summary>
    internal bool Chooses(string directive) => RootKernel.KernelInfo.SupportedDirectives.OfType<KernelSpecifierDirective>()
        .Any(known => known.Name == directive);

    async Task IKernelCommandHandler<SubmitCode>.HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        if (CellRun.OfThisFlow is { } run)
        {
            await RunWithinAsync(run, command, context).ConfigureAwait(false);
            return;
        }
        ErrorOutput? failed = null;
        // An event that one thread publishes while another one fails the command for a cancellation is dropped, and the failure with it: the
        // front end would wait for ever. So the failure waits for the event that is on its way, and none begins after the cancellation.
        var publishing = new Lock();
        using var cancelled = context.CancellationToken.Register(() =>
        {
            publishing.Enter();
            publishing.Exit();
        });
        await _session.RunAsync(null, command.Code, KernelName, Publish, context.CancellationToken).ConfigureAwait(false);
        if (failed is not null)
        {
            context.Fail(command, message: string.Join("\n", failed.Traceback));
        }

        void Publish(CellOutput output)
        {
            failed = output as ErrorOutput ?? failed;
            lock (publishing)
            {
                if (!context.CancellationToken.IsCancellationRequested && EventOf(output, command) is { } shown)
                {
                    context.Publish(shown);
                }
            }
        }
    }

    /// <summary>What a cell shows, in .NET Interactive's terms; null for what has no event there: how a cell ended, its command says.</summary>
    private static KernelEvent? EventOf(CellOutput output, KernelCommand command) => output switch
    {
        StreamOutput { Name: "stderr" } text => new StandardErrorValueProduced(command, [new FormattedValue("text/plain", text.Text)]),
        StreamOutput text => new StandardOutputValueProduced(command, [new FormattedValue("text/plain", text.Text)]),
        DisplayOutput shown => new DisplayedValueProduced(null, command, Formatted(shown.Data), shown.DisplayId),
        UpdateOutput shown => new DisplayedValueUpdated(null, shown.DisplayId, command, Formatted(shown.Data)),
        ResultOutput result => new ReturnValueProduced(null, command, Formatted(result.Data)),
        _ => null,
    };

    internal static FormattedValue[] Formatted(IReadOnlyDictionary<string, string> data) =>
        [.. data.Select(one => new FormattedValue(one.Key, one.Value))];

    // A cell that sends code to its own kernel waits for it, so the code runs at once and shows what it shows in that cell.
    private async Task RunWithinAsync(CellRun run, SubmitCode command, KernelInvocationContext context)
    {
        try
        {
            await _session.RunWithinAsync(command.Code, run, value =>
            {
                context.Publish(new ReturnValueProduced(value, command, FormattedValue.CreateManyFromObject(value)));
                return Task.CompletedTask;
            }).ConfigureAwait(false);
        }
        catch (CellFailedException failed)
        {
            context.Fail(command, message: string.Join("\n", failed.Error.Traceback));
        }
    }

    Task IKernelCommandHandler<RequestCompletions>.HandleAsync(RequestCompletions command, KernelInvocationContext context)
    {
        var found = _language.Complete(command.Code, PositionOf(command));
        var items = found.Items.Select(item => new CompletionItem(item.Text, item.Kind, item.Text, item.Text, item.Text, documentation: item.Signature));
        var span = SourceText.From(command.Code).Lines.GetLinePositionSpan(TextSpan.FromBounds(found.Start, found.End));
        context.Publish(new CompletionsProduced([.. items], command, LinePositionSpan.FromCodeAnalysisLinePositionSpan(span)));
        return Task.CompletedTask;
    }

    Task IKernelCommandHandler<RequestHoverText>.HandleAsync(RequestHoverText command, KernelInvocationContext context)
    {
        if (_language.Inspect(command.Code, PositionOf(command)) is { } said)
        {
            context.Publish(new HoverTextProduced(command, [new FormattedValue("text/markdown", said.Markdown), new FormattedValue("text/plain", said.Plain)]));
        }
        return Task.CompletedTask;
    }

    Task IKernelCommandHandler<RequestSignatureHelp>.HandleAsync(RequestSignatureHelp command, KernelInvocationContext context)
    {
        var help = _language.Signatures(command.Code, PositionOf(command));
        var signatures = help.Signatures.Select(signature => new SignatureInformation(signature.Label, Markdown(signature.Documentation),
            [.. signature.Parameters.Select(parameter => new ParameterInformation(parameter.Label, Markdown(parameter.Documentation)))]));
        context.Publish(new SignatureHelpProduced(command, [.. signatures], 0, help.ActiveParameter));
        return Task.CompletedTask;

        static FormattedValue Markdown(string said) => new("text/markdown", said);
    }

    Task IKernelCommandHandler<RequestDiagnostics>.HandleAsync(RequestDiagnostics command, KernelInvocationContext context)
    {
        Diagnostic[] found = [.. _language.Diagnostics(command.Code).Select(Diagnostic.FromCodeAnalysisDiagnostic)];
        context.Publish(new DiagnosticsProduced(found, [.. found.Select(one => new FormattedValue("text/plain", one.ToString()))], command));
        return Task.CompletedTask;
    }

    Task IKernelCommandHandler<RequestValueInfos>.HandleAsync(RequestValueInfos command, KernelInvocationContext context)
    {
        var infos = _session.Variables.Select(variable =>
            new KernelValueInfo(variable.Name, FormattedValue.CreateSingleFromObject(variable.Value, command.MimeType), variable.Type));
        context.Publish(new ValueInfosProduced([.. infos], command));
        return Task.CompletedTask;
    }

    Task IKernelCommandHandler<RequestValue>.HandleAsync(RequestValue command, KernelInvocationContext context)
    {
        if (_session.Variables.FirstOrDefault(variable => variable.Name == command.Name) is { } found)
        {
            context.Publish(new ValueProduced(found.Value, found.Name, FormattedValue.CreateSingleFromObject(found.Value, command.MimeType), command));
        }
        else
        {
            context.Fail(command, message: $"There is no variable named {command.Name} in kernel {Name}; #!who lists those that there are.");
        }
        return Task.CompletedTask;
    }

    Task IKernelCommandHandler<SendValue>.HandleAsync(SendValue command, KernelInvocationContext context) =>
        SetValueAsync(command, context, (name, value, type) => _session.DeclareAsync(name, value, type));

    private static async Task AnswerAsync(RequestInput request, KernelInvocationContext context)
    {
        var run = CellRun.Current ?? throw new InvalidOperationException("Input can be asked for only while a notebook cell runs.");
        context.Publish(new InputProduced(await run.ReadAsync(request.Prompt, request.IsPassword).ConfigureAwait(false), request));
    }

    // A host of .NET Interactive's protocol takes a cell apart before this kernel sees it, line directives first; they come here one by one.
    private void AddLineDirectives()
    {
        AddDirective(new KernelActionDirective("#!time") { Description = KnownDirectives.MeaningOf("#!time") }, (_, context) =>
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            context.OnComplete(done => KernelInvocationContextExtensions.Display(done, CSharpSession.WallTime(clock), "text/plain"));
            return Task.CompletedTask;
        });
        foreach (var name in (string[])["#!about", "#!lsmagic"])
        {
            var directive = new KernelActionDirective(name) { Description = KnownDirectives.MeaningOf(name) };
            AddDirective(directive, (_, context) => RunLineAsync(name, context));
        }
        AddDirective<ImportDocument>(
            new KernelActionDirective("#!import")
            {
                Description = KnownDirectives.MeaningOf("#!import"),
                Parameters = { new KernelDirectiveParameter("--file") { AllowImplicitName = true, Required = true, TypeHint = "file" } },
            },
            (command, context) => RunLineAsync($"#!import \"{command.FilePath}\"", context));

        Task RunLineAsync(string line, KernelInvocationContext context) =>
            ((IKernelCommandHandler<SubmitCode>)this).HandleAsync(new SubmitCode(line, Name), context);
    }

    private static int PositionOf(LanguageServiceCommand command)
    {
        var (lines, at) = (SourceText.From(command.Code).Lines, command.LinePosition);
        var line = lines[Math.Clamp(at.Line, 0, lines.Count - 1)];
        return Math.Min(line.Start + Math.Max(0, at.Character), line.End);
    }
}
