using System.Runtime.InteropServices;
using Course.Notebooks.Running;

namespace Course.Notebooks.Grading;

/// <summary>What protects the machine, the complete notebooks and the other submissions from a submission.</summary>
/// <param name="Sandbox">What their processes run in; null: nothing.</param>
/// <param name="InWords">One or two sentences for the teacher.</param>
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
        var (sandbox, reason) = await Sandbox.TryAsync(Readable(options), Concealed(options));
        return sandbox is not null
            ? new GradingSandbox(sandbox, "Submissions ran in a sandbox (bubblewrap): without a network, with nothing of this machine to write to, and with complete notebooks, further checks and other submissions out of sight.")
            : options.Sandbox == SandboxUse.Auto ? Without(reason)
            : throw new GradingException($"There is no sandbox for --sandbox on: {reason}.");
    }

    private static GradingSandbox Without(string reason) =>
        new(null, $"Submissions ran with the rights of the person who graded, not in a sandbox: {reason}.");

    /// <summary>The kernel, what notebooks import and read, and .NET.</summary>
    private static List<string> Readable(GradeOptions options)
    {
        List<string> paths =
        [
            Path.Combine(options.Root, ".course", "bin"), Path.Combine(options.Root, "Course.sln"), Path.Combine(options.Root, "data"),
            // …/shared/Microsoft.NETCore.App/10.0.0/
            Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")),
        ];
        foreach (var folder in options.Sources.Select(source => Path.GetDirectoryName(Path.GetFullPath(source))!).Append(Path.Combine(options.Root, "notebooks")).Distinct())
        {
            paths.AddRange([Path.Combine(folder, "exercises"), Path.Combine(folder, "data")]);
            paths.AddRange(Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "setup*.dib") : []);
        }
        paths.AddRange(options.Worker.Arguments.Append(options.Worker.FileName).Where(path => Path.IsPathRooted(path) && File.Exists(path)).Select(path => Path.GetDirectoryName(path)!));
        paths.AddRange(new[] { options.ShippedFolder, Environment.GetEnvironmentVariable("COURSE_DATA") }.Where(path => !string.IsNullOrEmpty(path)).Select(path => path!));
        return paths;
    }

    private static List<string> Concealed(GradeOptions options) => [.. new[] { options.HiddenFolder, options.OutputFolder }.OfType<string>()];
}
