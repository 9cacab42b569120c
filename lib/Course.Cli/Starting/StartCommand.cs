using System.ComponentModel;
using System.Diagnostics;
using Course.Cli.Doctor;
using Course.Cli.Kernels;

namespace Course.Cli.Starting;

/// <summary>`course start`: from a fresh clone to the first notebook in an editor, a line for each step.</summary>
internal sealed class StartCommand(Repository repository, TextWriter output)
{
    private const string JupyterExtension = "ms-toolsai.jupyter";

    /// <summary>Tells what the doctor found, installs the kernel (for this user, or below the prefix) and starts an editor of PATH (or the path).</summary>
    public async Task<int> RunAsync(
        IReadOnlyList<Finding> findings, bool open, string? path = null, string? prefix = null, CancellationToken cancel = default)
    {
        var fine = TellOfMachine(findings) & InstallKernel(prefix);
        if (NotebookNames.All(repository) is not [var first, ..])
        {
            throw new UsageException($"There is no notebook in {repository.Notebooks}: fetch the course again.");
        }
        var shown = Repository.Shown(first);
        output.WriteLine($"  The first notebook is {shown}. When it comes to exercises, do them in {Path.Combine(Path.GetDirectoryName(shown)!, "exercises", Path.GetFileName(shown))}.");
        await OpenAsync(first, open, path, cancel);
        return fine ? ExitCode.Ok : ExitCode.Failed;
    }

    private bool TellOfMachine(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings.Where(finding => !finding.Fine))
        {
            output.WriteLine($"✗ {finding.What}: {finding.Found}. To mend it: {finding.Mend}.");
        }
        var fine = findings.All(finding => finding.Fine);
        if (fine)
        {
            output.WriteLine("✓ This machine has what the course needs (./course doctor lists it).");
        }
        return fine;
    }

    private bool InstallKernel(string? prefix)
    {
        try
        {
            new KernelCommand(repository, TextWriter.Null).Install(prefix, force: false);
            output.WriteLine($"✓ The kernel {Notebooks.Jupyter.KernelSpec.DisplayName} is installed for VS Code and Jupyter.");
            return true;
        }
        catch (UsageException e)
        {
            output.WriteLine($"✗ The kernel is not installed. {e.Message.Replace("--force", "./course kernel install --force", StringComparison.Ordinal)}");
            return false;
        }
    }

    private async Task OpenAsync(string notebook, bool open, string? path, CancellationToken cancel)
    {
        var editors = new[] { "code", "jupyter-lab", "jupyter-notebook" }.Select(name => (Name: name, Program: Programs.Find(name, path)));
        if (editors.FirstOrDefault(editor => editor.Program is not null) is not (var name, { } program))
        {
            output.WriteLine("→ An editor for notebooks is missing: install VS Code from https://code.visualstudio.com and its Jupyter extension, or Jupyter");
            output.WriteLine("  (https://jupyter.org/install), then run ./course start again. Until then ./course run 1 --html makes a page of it to read.");
            return;
        }
        var isCode = name == "code";
        if (isCode && await LacksJupyterAsync(program, cancel))
        {
            output.WriteLine($"✗ VS Code lacks its Jupyter extension: code --install-extension {JupyterExtension}");
        }
        var chooseKernel = $"choose Select Kernel, Jupyter Kernel, {Notebooks.Jupyter.KernelSpec.DisplayName}, and run the first cell";
        output.WriteLine((isCode, open) switch
        {
            (true, true) => $"✓ VS Code opens it: {chooseKernel}.",
            (true, false) => $"✓ VS Code is there: code . {Repository.Shown(notebook)}; then {chooseKernel}.",
            (false, true) => "✓ Jupyter opens it in your browser: run the first cell. Ctrl-C here ends it.",
            (false, false) => $"✓ Jupyter is there: {name} {Repository.Shown(notebook)}; then run the first cell.",
        });
        if (open)
        {
            await StartAsync(program, isCode ? [repository.Root, notebook] : [notebook], cancel);
        }
    }

    private static async Task<bool> LacksJupyterAsync(string code, CancellationToken cancel)
    {
        var extensions = new List<string>();
        try
        {
            return await ChildProcess.RunAsync(code, ["--list-extensions"], extensions.Add, cancel: cancel) == 0
                && !extensions.Contains(JupyterExtension, StringComparer.OrdinalIgnoreCase);
        }
        catch (Win32Exception)
        {
            return false; // Starting it will say what is wrong.
        }
    }

    private async Task StartAsync(string program, IEnumerable<string> arguments, CancellationToken cancel)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = repository.Root })!;
            await ChildProcess.WaitAsync(process, cancel);
        }
        catch (Win32Exception e)
        {
            throw new UsageException($"{program} could not be started: {e.Message}");
        }
    }
}
