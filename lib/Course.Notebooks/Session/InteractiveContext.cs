using System.Runtime.CompilerServices;
using Course.Notebooks.Kernels;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Notebooks.Session;

/// <summary>
/// What Microsoft.DotNet.Interactive must find so that its <c>display</c>, <c>DisplayedValue</c>, <c>Kernel.CSS</c>, <c>Kernel.Javascript</c>,
/// <c>Kernel.GetInputAsync</c> and <c>Kernel.Root</c> reach the cell that calls them: a current <see cref="KernelInvocationContext"/>, one for each
/// cell, and a kernel that answers for it.
/// </summary>
internal sealed class InteractiveContext : IDisposable
{
    // What is displayed arrives here first, also from code that no context flows to (a native callback, a finalizer); then the context makes
    // events of it, with other ids.
    private static readonly IDisposable s_displayed = Formatter.SubscribeToDisplayedValues(shown =>
    {
        var id = IdOf(shown);
        s_shown = shown.FormattedValues.FirstOrDefault();
        CellRun.Current?.Show(shown.Value, shown.FormattedValues, id, shown.IsUpdated);
    });

    // The text of a displayed value's first MIME type → its id.
    private static readonly ConditionalWeakTable<string, string> s_ids = [];

    [ThreadStatic]
    private static FormattedValue? s_shown;

    // The first context takes the console over and the last gives it back; as long as this one lives, those of cells leave it alone.
    private readonly KernelInvocationContext _console;
    private readonly Task<CourseKernel> _kernel;

    /// <summary>Makes the kernel. This takes the console over, which a <see cref="ConsoleRedirect"/> then has to take back.</summary>
    public InteractiveContext(CSharpSession session)
    {
        _ = s_displayed;
        _console = RunIn(ExecutionContext.Capture()!, () => KernelInvocationContext.GetOrCreateAmbientContext(new SubmitCode("")));
        // The kernel is needed by the first cell only, and takes its time; meanwhile that cell is compiled.
        _kernel = Task.Run(() => CourseKernel.WithCompany(session));
    }

    /// <summary>The kernel that answers for the session's cells.</summary>
    public CourseKernel Kernel => _kernel.GetAwaiter().GetResult();

    /// <summary>Calls a function where a cell's context is current, for it and everything that it starts.</summary>
    public T Run<T>(CellRun run, Func<T> function) => RunIn(FlowOf(run), function);

    /// <summary>Has the kernel and its company follow lines of a cell, and shows what they show.</summary>
    public async Task<KernelCommandResult> SendAsync(string lines, CellRun run)
    {
        var root = Kernel.RootKernel;
        Task<KernelCommandResult> sent;
        // In a context of its own, whose result holds what its parts have to say; and not on the cells' thread, which it may have to wait for.
        using (ExecutionContext.SuppressFlow())
        {
            sent = Task.Run(async () =>
            {
                run.Enter();
                using var events = root.KernelEvents.Subscribe(e => Show(run, e));
                return await root.SendAsync(new SubmitCode(lines, CourseKernel.KernelName)).ConfigureAwait(false);
            });
        }
        return await sent.WaitAsync(run.Token).ConfigureAwait(false);
    }

    public void Dispose()
    {
        Kernel.RootKernel.Dispose();
        _console.Dispose();
    }

    private ExecutionContext FlowOf(CellRun run) => run.Flow ??= RunIn(ExecutionContext.Capture()!, () =>
    {
        run.Enter();
        // Again, for a cell may have reset the formatters.
        BoundedFormatter.Register();
        var command = new SubmitCode(run.Code, CourseKernel.KernelName);
        var context = KernelInvocationContext.GetOrCreateAmbientContext(command);
        Kernel.Serve(command, context);
        context.KernelEvents.Subscribe(e => Show(run, e));
        run.Ended += context.Dispose;
        return ExecutionContext.Capture()!;
    });

    /// <summary>
    /// The id under which a value was first shown. <c>Display</c> announces one <see cref="DisplayedValue"/> and returns another one with another
    /// id; the two share their list of formatted values, and an update keeps the strings that name the MIME types. So a string of its
    /// own in that list tells an update what it replaces.
    /// </summary>
    private static string IdOf(DisplayedValue shown)
    {
        if (shown.FormattedValues is not FormattedValue[] { Length: > 0 } formatted)
        {
            return shown.DisplayId;
        }
        if (s_ids.TryGetValue(formatted[0].MimeType, out var id))
        {
            return id;
        }
        var own = new string(formatted[0].MimeType.AsSpan());
        formatted[0] = new FormattedValue(own, formatted[0].Value) { SuppressDisplay = formatted[0].SuppressDisplay };
        s_ids.Add(own, shown.DisplayId);
        return shown.DisplayId;
    }

    // What the function sets in the context is gone afterwards.
    private static T RunIn<T>(ExecutionContext context, Func<T> function)
    {
        var result = default(T);
        ExecutionContext.Run(context, _ => result = function(), null);
        return result!;
    }

    /// <summary>Shows what commands show that a cell has sent, and what it publishes itself, as <c>Kernel.Javascript</c> does.</summary>
    private static void Show(CellRun run, KernelEvent told)
    {
        switch (told)
        {
            case StandardOutputValueProduced or StandardErrorValueProduced:
                var name = told is StandardErrorValueProduced ? "stderr" : "stdout";
                run.Write(name, ((DisplayEvent)told).FormattedValues.FirstOrDefault()?.Value);
                break;
            case DisplayedValueProduced or DisplayedValueUpdated or ReturnValueProduced:
                var shown = (DisplayEvent)told;
                if (shown.FormattedValues.FirstOrDefault() is { } formatted && !ReferenceEquals(formatted, s_shown))
                {
                    run.Show(shown.Value, [.. shown.FormattedValues], shown.ValueId, isUpdate: shown is DisplayedValueUpdated);
                }
                break;
        }
    }
}
