using Course.Notebooks.Session;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace Course.Notebooks.Kernels;

/// <summary>A kernel for text that is shown rather than run.</summary>
internal sealed class TextKernel : Kernel, IKernelCommandHandler<SubmitCode>
{
    public TextKernel(string name, string languageName)
        : base(name) => KernelInfo.LanguageName = languageName;

    Task IKernelCommandHandler<SubmitCode>.HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        context.Publish(new DisplayedValueProduced(command.Code, command, CourseKernel.Formatted(TextCells.Show(Name, command.Code))));
        return Task.CompletedTask;
    }
}
