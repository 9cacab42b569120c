using System.Diagnostics;
using System.Globalization;
using Course.Shared;

namespace Course.Notebooks.Jupyter.Tests;

/// <summary>The published kernel, driven by clients that other people have written; the scripts are in tests/frontends.</summary>
[Collection("front ends")] // one after the other: each measures how long it waits
[Trait("Kind", "Process")]
public sealed class FrontEndTests
{
    [Fact]
    public void Jupyters_own_client_can_do_all_it_knows()
    {
        Clients.SkipWhen(Clients.WhyNotPython("jupyter_client"));
        using var kernel = InstalledKernel.Install();
        kernel.Run(Clients.Python, "with_jupyter_client.py", ".net-csharp");
    }

    [Fact]
    public void Nbclient_executes_a_course_notebook_from_top_to_bottom()
    {
        Clients.SkipWhen(Clients.WhyNotPython("nbclient"));
        using var kernel = InstalledKernel.Install();
        var said = kernel.Run(Clients.Python, "with_nbclient.py", ".net-csharp", Path.Combine(PublishedCommand.Root, "notebooks", "02_regression_1d_toy.ipynb"));
        Assert.Contains("application/vnd.plotly.v1+json", said, StringComparison.Ordinal);
        Assert.Contains("application/vnd.course.metric+json", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Microsofts_own_kernel_runs_notebooks_of_the_course_and_shows_the_same_charts()
    {
        Clients.SkipWhen(Clients.WhyNotDotnetInteractive);
        // All of them take six minutes: the nightly workflow, or the script by itself, runs them.
        string[] arguments = [Clients.Script("with_dotnet_interactive.py"), PublishedCommand.Root, Clients.Folder, "02", "12", "18"];
        var (code, said) = Clients.Start(Clients.Python, arguments, PublishedCommand.Root, [], TimeSpan.FromMinutes(15));
        Assert.True(code == 0, said);
    }

    [Fact]
    public void Libzmq_drives_it_as_VS_Code_does_without_Python()
    {
        Clients.SkipWhen(Clients.WhyNotNode);
        using var kernel = InstalledKernel.Install();
        kernel.Run("node", "with_zeromq.mjs", Path.Combine(kernel.KernelFolder, "kernel.json"), Clients.Folder);
    }

    [Fact]
    public void Classic_Notebook_in_a_browser_runs_all_draws_follows_controls_interrupts_and_restarts()
    {
        Clients.SkipWhen(Clients.WhyNotBrowser);
        using var kernel = InstalledKernel.Install();
        kernel.Run("node", "with_notebook.mjs", PublishedCommand.Root, Path.Combine(PublishedCommand.Root, "notebooks", "02_regression_1d_toy.ipynb"), Clients.Folder);
    }

    [Fact]
    public void The_playground_in_a_browser_plays_pauses_steps_follows_controls_and_is_interrupted()
    {
        Clients.SkipWhen(Clients.WhyNotBrowser);
        using var kernel = InstalledKernel.Install();
        kernel.Run("node", "with_playground.mjs", PublishedCommand.Root, Clients.Folder);
    }

    [Fact]
    public void The_course_as_a_site_is_read_in_a_browser_without_a_server()
    {
        Clients.SkipWhen(Clients.WhyNotChromium);
        var folder = Directory.CreateTempSubdirectory("course-site-");
        try
        {
            string[] make = [PublishedCommand.Path, "site", "2", "6", "14", "--smoke", "--jobs", "2", "--runs", Path.Combine(folder.FullName, "runs"), "--out", Path.Combine(folder.FullName, "site")];
            var (made, said) = Clients.Start("dotnet", make, PublishedCommand.Root, new() { ["COURSE_ROOT"] = PublishedCommand.Root }, TimeSpan.FromMinutes(5));
            Assert.True(made == 0, said);
            var (code, seen) = Clients.Start("node", [Clients.Script("with_site.mjs"), Path.Combine(folder.FullName, "site"), Clients.Folder], folder.FullName, [], TimeSpan.FromMinutes(5));
            Assert.True(code == 0, seen);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>A kernelspec in a folder of its own, installed by the command itself.</summary>
internal sealed class InstalledKernel : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(8);

    private readonly string _prefix = Directory.CreateTempSubdirectory("course-kernelspec-").FullName;

    public string KernelFolder => Path.Combine(_prefix, "share", "jupyter", "kernels", ".net-csharp");

    public static InstalledKernel Install()
    {
        var kernel = new InstalledKernel();
        var (code, said) = Clients.Start("dotnet", [PublishedCommand.Path, "kernel", "install", "--prefix", kernel._prefix], PublishedCommand.Root, [], s_limit);
        Assert.True(code == 0, said);
        return kernel;
    }

    /// <summary>Runs a script against the kernel; returns what it said.</summary>
    public string Run(string program, string script, params string[] arguments)
    {
        var environment = new Dictionary<string, string>
        {
            ["JUPYTER_PATH"] = Path.Combine(_prefix, "share", "jupyter"),
            ["COURSE_MODE"] = "smoke",
        };
        var (code, said) = Clients.Start(program, [Clients.Script(script), .. arguments], _prefix, environment, s_limit);
        Assert.True(code == 0, $"{script} ended with {code}:\n{said}");
        return said;
    }

    public void Dispose() => Directory.Delete(_prefix, recursive: true);
}

/// <summary>Which clients this machine has.</summary>
internal static class Clients
{
    // Debian's, which sees Debian's packages; another python3 may come first in the path.
    public static readonly string Python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";

    private static readonly Lazy<string?> s_node = new(PrepareNode);
    private static readonly Lazy<string?> s_dotnetInteractive = new(PrepareDotnetInteractive);

    /// <summary>Where clients are installed that no package of the system brings.</summary>
    public static string Folder => Path.Combine(PublishedCommand.Root, "artifacts", "frontends");

    public static string? WhyNotPython(string module) => Works(Python, "-c", $"import {module}")
        ? null
        : $"Python has no {module} here; on Debian: apt-get install python3-{module.Replace('_', '-')}.";

    public static string? WhyNotDotnetInteractive => WhyNotPython("nbclient") ?? s_dotnetInteractive.Value;

    public static string? WhyNotNode => s_node.Value;

    public static string? WhyNotChromium => WhyNotNode
        ?? (File.Exists("/usr/bin/chromium") ? null : "There is no /usr/bin/chromium; on Debian: apt-get install chromium.");

    public static string? WhyNotBrowser => WhyNotChromium
        ?? (!Works("jupyter-notebook", "--version") ? "There is no jupyter-notebook; on Debian: apt-get install jupyter-notebook."
            : !Works(Python, "-c", "import widgetsnbextension")
                ? "Jupyter Notebook has no ipywidgets here; on Debian: apt-get install python3-widgetsnbextension." : null);

    public static string Script(string name) => Path.Combine(PublishedCommand.Root, "tests", "frontends", name);

    /// <param name="reason">Why a test cannot run here; null when it can.</param>
    public static void SkipWhen(string? reason) => Assert.SkipWhen(reason is not null, reason ?? "");

    public static (int Code, string Said) Start(string program, string[] arguments, string folder, Dictionary<string, string> environment, TimeSpan limit)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var said = new System.Text.StringBuilder();
        DataReceivedEventHandler take = (_, line) =>
        {
            lock (said)
            {
                said.AppendLine(line.Data);
            }
        };
        process.OutputDataReceived += take;
        process.ErrorDataReceived += take;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            lock (said)
            {
                said.AppendLine(CultureInfo.InvariantCulture, $"It was ended after {limit.TotalMinutes} minutes.");
            }
        }
        process.WaitForExit();
        lock (said)
        {
            return (process.ExitCode, said.ToString());
        }
    }

    private static bool Works(string program, params string[] arguments)
    {
        try
        {
            return Start(program, arguments, Path.GetTempPath(), [], TimeSpan.FromMinutes(2)).Code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // There is no such program.
        }
    }

    private static string? PrepareDotnetInteractive()
    {
        var (code, said) = Start(Python, [Script("with_dotnet_interactive.py"), PublishedCommand.Root, Folder, "--install"], PublishedCommand.Root, [], TimeSpan.FromMinutes(5));
        return code == 3 ? said.Trim() : null; // Whatever else goes wrong, the test itself finds.
    }

    private static string? PrepareNode()
    {
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        if (!Works("node", "--version") || !Works(npm, "--version"))
        {
            return "Node and npm are not installed here.";
        }
        Directory.CreateDirectory(Folder);
        foreach (var file in new[] { "package.json", "package-lock.json" })
        {
            File.Copy(Script(file), Path.Combine(Folder, file), overwrite: true);
        }
        if (!new[] { "zeromq", "playwright-core", "axe-core" }.All(name => Directory.Exists(Path.Combine(Folder, "node_modules", name))))
        {
            var (code, said) = Start(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], Folder, [], TimeSpan.FromMinutes(2));
            if (code != 0)
            {
                return $"npm could not install zeromq, playwright-core and axe-core: {said.Trim().Split('\n')[^1]}";
            }
        }
        var (works, why) = Start("node", ["-e", "require('zeromq')"], Folder, [], TimeSpan.FromMinutes(2));
        return works == 0 ? null : $"zeromq's binary does not load here: {why.Trim().Split('\n')[0]}";
    }
}
