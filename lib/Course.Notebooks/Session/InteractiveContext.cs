using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Notebooks;

/// <summary>
/// What Microsoft.DotNet.Interactive must find so that its <c>display</c>, <c>DisplayedValue</c>, <c>Kernel.CSS</c>, <c>Kernel.Javascript</c> and
/// <c>Kernel.GetInputAsync</c> reach the cell that calls them: a current <see cref="KernelInvocationContext"/> and a kernel that answers for it.
/// </summary>
internal sealed class InteractiveContext : IDisposable
{
    // Code that no context flows to (a native callback, a finalizer) displays through the formatter alone.
    private static readonly IDisposable s_withoutContext = Formatter.SubscribeToDisplayedValues(shown =>
    {
        if (KernelInvocationContext.Current is null && CellFlow.Current is { } run)
        {
            run.Show(shown.Value, shown.FormattedValues, shown.DisplayId, shown.IsUpdated);
        }
    });

    private readonly ExecutionContext _flow;
    private readonly KernelInvocationContext _context;
    private readonly Task<AnsweringKernel> _kernel;

    /// <summary>
    /// Makes the context. It takes the console over, as upstream's kernels do; a <see cref="ConsoleRedirect"/> entered after it has
    /// the last word.
    /// </summary>
    public InteractiveContext()
    {
        _ = s_withoutContext;
        var command = new SubmitCode("");
        (_context, _flow) = InOwnFlow(() => (KernelInvocationContext.GetOrCreateAmbientContext(command), ExecutionContext.Capture()!));
        _context.KernelEvents.Subscribe(new DisplayedValues());
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

    private sealed class DisplayedValues : IObserver<KernelEvent>
    {
        public void OnNext(KernelEvent value)
        {
            if (value is DisplayEvent shown and (DisplayedValueProduced or DisplayedValueUpdated) && CellFlow.Current is { } run)
            {
                run.Show(shown.Value, [.. shown.FormattedValues], shown.ValueId, isUpdate: shown is DisplayedValueUpdated);
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
