using System.ComponentModel;

namespace Course.Cli.Running;

/// <summary>
/// KaTeX, which draws the formulas of the pages that `course run --html` writes. npm fetches it, once, when such a page is first
/// asked for, by lib/web into .course/web; without it formulas stay TeX.
/// </summary>
internal sealed class Katex(string source, string target)
{
    private const string Lock = "package-lock.json";

    /// <summary>The folder of modules; it may be missing.</summary>
    public string Modules => Path.Combine(target, "node_modules");

    /// <summary>Whether it is there, in the version that is asked for.</summary>
    public bool IsThere =>
        File.Exists(Path.Combine(Modules, "katex", "dist", "katex.min.js"))
        && File.ReadAllText(Path.Combine(target, Lock)) == File.ReadAllText(Path.Combine(source, Lock));

    /// <summary>Where npm is; null when it is not installed.</summary>
    public static string? Npm => Programs.Find("npm");

    /// <summary>Fetches it unless it is there.</summary>
    /// <returns>Null, or one sentence that says why formulas will stay TeX.</returns>
    public async Task<string?> FetchAsync(CancellationToken cancel)
    {
        if (IsThere)
        {
            return null;
        }
        if (Npm is not { } npm)
        {
            return "npm is missing, which fetches KaTeX, so formulas in the pages stay TeX: install Node.js from https://nodejs.org to have them drawn.";
        }
        var said = new List<string>();
        try
        {
            Directory.CreateDirectory(target);
            File.Copy(Path.Combine(source, "package.json"), Path.Combine(target, "package.json"), overwrite: true);
            File.Copy(Path.Combine(source, Lock), Path.Combine(target, Lock), overwrite: true);
            string[] install = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"];
            if (await ChildProcess.RunAsync(npm, install, said.Add, target, cancel: cancel) == 0)
            {
                return null;
            }
        }
        catch (Exception e) when (e is Win32Exception or IOException or UnauthorizedAccessException)
        {
            said.Add(e.Message);
        }
        return $"npm could not fetch KaTeX, so formulas in the pages stay TeX: {said.Find(line => line.Length > 0) ?? "it said nothing"}";
    }
}
