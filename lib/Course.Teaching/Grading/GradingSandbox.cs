using System.Runtime.InteropServices;
using Course.Notebooks.Running;

namespace Course.Teaching.Grading;

/// <summary>What protects the machine, the complete notebooks and the other submissions from a submission.</summary>
internal sealed record GradingSandbox(Sandbox? Sandbox, string InWords)
{
    /// <summary>Looks what there is, and tries it out.</summary>
    /// <exception cref="GradingException">There has to be a sandbox, and there is none.</exception>
    public static async Task<GradingSandbox> ChooseAsync(GradeOptions options)
    {
        if (options.Sandbox == SandboxUse.Off)
        {
            return Without("--sandbox off");
        }
        var (sandbox, reason) = await Sandbox.TryAsync(Readable(options), [.. new[] { options.HiddenFolder, options.OutputFolder }.OfType<string>()]);
        return sandbox is not null
            ? new GradingSandbox(sandbox, "Submissions ran in a sandbox (bubblewrap): without a network, with nothing of this machine to write to, and with complete notebooks, further checks and other submissions out of sight.")
            : options.Sandbox == SandboxUse.Auto ? Without(reason)
            : throw new GradingException($"There is no sandbox for --sandbox on: {reason}.");
    }

    private static GradingSandbox Without(string reason) =>
        new(null, $"Submissions ran with the rights of the person who graded, not in a sandbox: {reason}.");

    /// <summary>The kernel and .NET; the rest a submission has in its own folder.</summary>
    private static List<string> Readable(GradeOptions options) =>
    [
        Path.Combine(options.Root, ".course", "bin"),
        // …/shared/Microsoft.NETCore.App/10.0.0/
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
        .. options.Worker.Arguments.Append(options.Worker.FileName).Where(path => Path.IsPathRooted(path) && File.Exists(path)).Select(path => Path.GetDirectoryName(path)!),
        .. Environment.GetEnvironmentVariable("COURSE_DATA") is { Length: > 0 } data ? [data] : Array.Empty<string>(),
    ];
}
