using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Notebooks.Session;

/// <summary>
/// What Microsoft.DotNet.Interactive must find so that its <c>display</c>, <c>DisplayedValue</c>, <c>Kernel.CSS</c>, <c>Kernel.Javascript</c> and
/// <c>Kernel.GetInputAsync</c> reach the cell that calls them: a current <see cref="KernelInvocationContext"/> and a kernel that answers for it.
/// </summary>
internal sealed class InteractiveContext : IDisposable
{
    // What is displayed arrives here first, also from code that no context flows to (a native callback, a finalizer); then the context makes
    // events of it, with other ids.
    private static readonly IDisposable s_displayed = Formatter.SubscribeToDisplayedValues(shown =>
    {
        var id = IdOf(shown);
        s_shown = shown.FormattedValues.FirstOrDefault();
        CellFlow.Current?.Show(shown.Value, shown.FormattedValues, id, shown.IsUpdated);
    });

    // The text of a displayed value's first MIME type → its id.
    private static readonly ConditionalWeakTable<string, string> s_ids = [];

    [ThreadStatic]
    private static FormattedValue? s_shown;

    private readonly ExecutionContext _flow;
    private readonly KernelInvocationContext _context;
    private readonly Task<AnsweringKernel> _kernel;

    /// <summary>
    /// Makes the context. It takes the console over, which a <see cref="ConsoleRedirect"/> then has to take back.
    /// </summary>
    public InteractiveContext()
    {
        _ = s_displayed;
        var command = new SubmitCode("");
        (_context, _flow) = InOwnFlow(() => (KernelInvocationContext.GetOrCreateAmbientContext(command), ExecutionContext.Capture()!));
        _context.KernelEvents.Subscribe(new EventsOfCells());
        // The kernel is needed by the first cell only, and takes its time; meanwhile that cell is compiled.
        _kernel = Task.Run(() => new AnsweringKernel(command, _context));
    }

    /// <summary>Calls a function where the context is current, for it and everything that it starts.</summary>
    public T Run<T>(Func<T> function)
    {
        _kernel.GetAwaiter().GetResult();
        var result = default(T);
        ExecutionContext.Run(_flow, _ => result = function(), null);
        return result!;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _kernel.GetAwaiter().GetResult().Dispose();
        _context.Dispose();
    }

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

    private static T InOwnFlow<T>(Func<T> function)
    {
        var result = default(T);
        // What is set inside is gone afterwards.
        ExecutionContext.Run(ExecutionContext.Capture()!, _ => result = function(), null);
        return result!;
    }

    /// <summary>Answers requests for input with the running cell's.</summary>
    private sealed class AnsweringKernel : Kernel
    {
        public AnsweringKernel(SubmitCode command, KernelInvocationContext context)
            : base("csharp")
        {
            RegisterCommandHandler<RequestInput>(static async (request, context) =>
            {
                var run = CellFlow.Current ?? throw new InvalidOperationException("Input can be asked for only while a notebook cell runs.");
                context.Publish(new InputProduced(await run.ReadAsync(request.Prompt, request.IsPassword).ConfigureAwait(false), request));
            });
            var root = new CompositeKernel { this };
            RegisterForDisposal(root);
            SetHandlingKernel(command, context);
        }
    }

    /// <summary>Shows what a cell publishes itself, as <c>Kernel.Javascript</c> does.</summary>
    private sealed class EventsOfCells : IObserver<KernelEvent>
    {
        public void OnNext(KernelEvent value)
        {
            if (value is DisplayEvent shown and (DisplayedValueProduced or DisplayedValueUpdated)
                && shown.FormattedValues.FirstOrDefault() is { } formatted && !ReferenceEquals(formatted, s_shown))
            {
                CellFlow.Current?.Show(shown.Value, [.. shown.FormattedValues], shown.ValueId, isUpdate: shown is DisplayedValueUpdated);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
