using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Course.Notebooks.Documents;
using Course.Notebooks.Kernels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Notebooks.Session;

/// <summary>
/// Runs the cells of one notebook: C# that keeps its variables from cell to cell, and cells in markdown, html, javascript
/// and mermaid. Understands <c>#r</c>, <c>#i</c>, <c>#load</c>, <c>#!import</c>, <c>#!time</c> and <c>#!language</c> lines.
/// </summary>
/// <remarks>
/// A process has one console and one current directory, and a session takes both over; a notebook therefore has a process of
/// its own outside of tests. A cell stops at once when it awaits, waits, prints, displays or asks for input, and after a second in the middle
/// of a calculation. Code after an await that had to wait, other threads and native code are out of reach: to stop them, end the process.
/// </remarks>
public sealed class CSharpSession : IAsyncDisposable
{
    private readonly SessionOptions _options;
    private readonly string _directoryBefore;
    private readonly AssemblyReferences _references;
    private readonly DirectiveFiles _files;
    private readonly Submissions _submissions;
    private readonly PackageReferences _packages;
    private readonly OutputSink _sink;
    private readonly CellThread _thread = new();
    private readonly InteractiveContext _interactive;
    private readonly SemaphoreSlim _oneCell = new(1);
    private readonly ConcurrentDictionary<string, CellSource> _sources = []; // A cell may send several pieces of code at once.
    private readonly List<string> _importing = [];
    private int _cells;
    private int _within;
    private bool _disposed;

    /// <summary>Starts a session; <see cref="SessionOptions.WorkingDirectory"/> becomes the current directory.</summary>
    /// <exception cref="DirectoryNotFoundException">The working directory does not exist.</exception>
    public CSharpSession(SessionOptions options)
    {
        FatalExceptions.EndTheirCell();
        // Numbers look the same on every machine; a cell that wants a country's asks for them.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        _options = options with { WorkingDirectory = Path.GetFullPath(options.WorkingDirectory) };
        _directoryBefore = Environment.CurrentDirectory;
        Environment.CurrentDirectory = _options.WorkingDirectory;
        _sink = new OutputSink(options.ShowLinesAtOnce);
        _references = new AssemblyReferences(options.ShippedFolder);
        _files = new DirectiveFiles(_options, _references);
        _submissions = new Submissions(_references);
        _packages = new PackageReferences(_references, new PackageRestore(options.PackagesFolder));
        ConsoleRedirect.Enter();
        _interactive = new InteractiveContext(this);
        ConsoleRedirect.Retake();
        // What the first formatting has to make ready passes while the first cell is compiled.
        _ = Task.Run(static () =>
        {
            BoundedFormatter.Register();
            Bundles.Of(0);
        });
    }

    /// <summary>Runs one cell; a second call waits until the first has ended. It is compiled on the calling thread, and run on the session's own.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="language">"csharp", "markdown", "html", "javascript" or "mermaid"; a line <c>#!language</c> switches inside.</param>
    /// <param name="show">
    /// Receives what the cell shows, in order, one call at a time, from any thread; also later, when a task that the cell has
    /// left running writes. It should not write to the console itself.
    /// </param>
    /// <param name="cancel">Stops the cell where it can be stopped, see the remarks on the class.</param>
    /// <returns>How the cell ended. What went wrong is told by an <see cref="ErrorOutput"/>, never by an exception.</returns>
    public Task<CellStatus> RunAsync(string source, string language, Action<CellOutput> show, CancellationToken cancel) =>
        RunAsync(null, source, language, show, cancel);

    /// <summary>As the other, with the name that messages call the cell by: "Cell 3"; null to count.</summary>
    internal Task<CellStatus> RunAsync(string? name, string source, string language, Action<CellOutput> show, CancellationToken cancel) =>
        RunAsync(source, run =>
        {
            var cell = new CellSource(name ?? $"Cell {++_cells}", source, _options.WorkingDirectory);
            return RunSourceAsync(cell, NotebookLanguages.Normalize(language), run, value => ShowResultAsync(value, run));
        }, show, cancel);

    /// <summary>Runs code that a cell has left for later, as a cell of its own.</summary>
    internal Task<CellStatus> RunAsync(Action callback, Action<CellOutput> show, CancellationToken cancel) =>
        RunAsync("", run => OnCellThread(() =>
        {
            callback();
            return true;
        }, run), show, cancel);

    private async Task<CellStatus> RunAsync(string source, Func<CellRun, Task> work, Action<CellOutput> show, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await _oneCell.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        var run = new CellRun(source, _sink, _options.Input, cancel);
        try
        {
            _sink.Begin(show);
            await work(run).ConfigureAwait(false);
            if (run.Lost is { } lost)
            {
                _sink.Send(Errors.Exception(lost, _sources));
                return CellStatus.Error;
            }
            cancel.ThrowIfCancellationRequested();
            return CellStatus.Ok;
        }
        catch (Exception exception) when (cancel.IsCancellationRequested && CellThread.WasStopped(exception))
        {
            _sink.Send(Errors.Canceled());
            return CellStatus.Canceled;
        }
        catch (CellFailedException failed)
        {
            _sink.Send(failed.Error);
            return CellStatus.Error;
        }
        catch (Exception exception)
        {
            // A file that cannot be read, a full disk: whatever following a directive or compiling has met; what a callback has thrown.
            _sink.Send(Errors.Exception(exception, _sources));
            return CellStatus.Error;
        }
        finally
        {
            run.End();
            _options.Native?.Flush();
            _sink.Flush();
            _oneCell.Release();
        }
    }

    /// <summary>Ends the session: waits for a running cell, shows what was still to be shown and gives the console back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }
        _disposed = true;
        await _oneCell.WaitAsync().ConfigureAwait(false);
        _thread.Dispose();
        _sink.Dispose();
        _interactive.Dispose();
        ConsoleRedirect.Retake();
        ConsoleRedirect.Leave();
        if (Directory.Exists(_directoryBefore))
        {
            Environment.CurrentDirectory = _directoryBefore;
        }
    }

    /// <summary>The kernel of .NET Interactive that cells find.</summary>
    internal CourseKernel Kernel => _interactive.Kernel;

    /// <summary>What the cells have declared, the last of each name.</summary>
    internal IReadOnlyList<Variable> Variables => _submissions.Variables;

    /// <summary>Declares a variable as a cell would; without a type, of the value's own.</summary>
    /// <exception cref="CellFailedException">The name is none that C# allows.</exception>
    internal async Task DeclareAsync(string name, object? value, Type? type)
    {
        // A running cell that asks for it waits for it; anyone else waits for the running cell.
        var waits = CellRun.OfThisFlow is null;
        if (waits)
        {
            await _oneCell.WaitAsync().ConfigureAwait(false);
        }
        try
        {
            _submissions.Declare(name, value, type);
        }
        finally
        {
            if (waits)
            {
                _oneCell.Release();
            }
        }
    }

    /// <summary>Runs code for a cell that is running and sends it, at its place.</summary>
    /// <exception cref="CellFailedException">It failed.</exception>
    internal Task RunWithinAsync(string source, CellRun run, Func<object?, Task> takeResult)
    {
        var code = new CellSource($"Code {Interlocked.Increment(ref _within)}", source, _options.WorkingDirectory);
        return RunSourceAsync(code, CourseKernel.KernelName, run, takeResult);
    }

    /// <summary>Shows what native code has written to the process's own standard output or error.</summary>
    internal void ShowNative(string name, string text) => _sink.Write(name, text);

    /// <summary>What <c>#!time</c> says.</summary>
    internal static string WallTime(Stopwatch clock) =>
        $"Wall time: {clock.Elapsed.TotalMilliseconds.ToString("0.####", CultureInfo.InvariantCulture)}ms";

    /// <summary>What the language service looks at: the names that the next cell would see.</summary>
    internal CSharpCompilation CompilationOf(SyntaxTree tree) => _submissions.Create(tree).Compilation;

    /// <summary>The folder of the notebook.</summary>
    internal string Folder => _options.WorkingDirectory;

    /// <summary>
    /// Has the compiler's code made ready by compiling something that is thrown away, no more than any first cell needs. It takes half a second
    /// of one processor: started before anything else, it goes on while a process makes its session and its front end connects.
    /// </summary>
    internal static Task WarmUp() => Task.Factory.StartNew(
        static () => new Submissions(new AssemblyReferences()).Compile("1 + 1", new CellSource("", "", ""), CancellationToken.None),
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private async Task ShowResultAsync(object? value, CellRun run) =>
        _sink.Send(new ResultOutput(await OnCellThread(() => Bundles.Of(value), run).ConfigureAwait(false)));

    private void ShowText(string text) => _sink.Send(new DisplayOutput(Bundles.Text(text), null));

    /// <summary>Runs the steps of a cell, or of a file that a cell names; hands over what each piece of code ends in where that is a value.</summary>
    private async Task RunSourceAsync(CellSource source, string language, CellRun run, Func<object?, Task>? takeResult)
    {
        if (!Directives.IsLanguage(language))
        {
            throw CellFailedException.Directive($"{source.Name} is in {language}; this kernel runs csharp, markdown, html, javascript and mermaid.");
        }
        _sources[source.Name] = source;
        var steps = Directives.Split(source.Text, language, name => Kernel.Chooses(name));
        // A directive that means nothing here stops the cell before anything of it has happened.
        foreach (var directive in steps.OfType<DirectiveStep>())
        {
            CheckDirective(directive);
        }

        Stopwatch? time = null;
        foreach (var step in steps)
        {
            run.Token.ThrowIfCancellationRequested();
            switch (step)
            {
                case CodeStep { Language: "csharp" } code:
                    await RunCodeAsync(code.Text, source, run, takeResult).ConfigureAwait(false);
                    break;
                case CodeStep text when Directives.IsLanguage(text.Language) && !Directives.HasLine(text.Text, text.Language):
                    _sink.Send(new DisplayOutput(TextCells.Show(text.Language, text.Text), null));
                    break;
                case CodeStep text:
                    // With a line that chooses the kernel; text in a language of our own has lost it.
                    var lines = Directives.IsLanguage(text.Language) ? $"#!{text.Language}\n{text.Text}" : text.Text;
                    await SendAsync(lines, run).ConfigureAwait(false);
                    break;
                case DirectiveStep { Name: "!time" }:
                    time = Stopwatch.StartNew();
                    break;
                case DirectiveStep directive:
                    await FollowAsync(directive, source, run).ConfigureAwait(false);
                    break;
            }
        }
        if (time is not null)
        {
            ShowText(WallTime(time));
        }
    }

    private async Task RunCodeAsync(string code, CellSource source, CellRun run, Func<object?, Task>? takeResult)
    {
        try
        {
            Submission submission;
            Task<object?>? running;
            do
            {
                submission = _submissions.Compile(code, source, run.Token);
                running = await OnCellThread(() => _submissions.Start(submission), run).ConfigureAwait(false);
            }
            while (running is null);
            // Code that awaits is left where it is when the cell is cancelled; what it prints later throws.
            var returned = await UnlessBroken(running.WaitAsync(run.Token), run).ConfigureAwait(false);
            // What display returns has been shown.
            if (takeResult is not null && submission.HasResult(returned) && returned is not DisplayedValue)
            {
                await takeResult(returned).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (!(run.Token.IsCancellationRequested && CellThread.WasStopped(exception)) && exception is not CellFailedException)
        {
            throw new CellFailedException(Errors.Exception(exception, _sources, source));
        }
    }

    // The cell's own code may ask, and waits for it on that thread.
    private Task<T> OnCellThread<T>(Func<T> function, CellRun run) => CellRun.OfThisFlow == run
        ? Task.FromResult(function())
        : UnlessBroken(_thread.Run(() => _interactive.Run(run, function), run.Token), run, _thread.Replace);

    /// <summary>Waits for work of a cell, or until native code has thrown and the work may never end.</summary>
    private async Task<T> UnlessBroken<T>(Task<T> work, CellRun run, Action? abandon = null)
    {
        if (await Task.WhenAny(work, run.Broken).ConfigureAwait(false) != run.Broken)
        {
            return await work.ConfigureAwait(false);
        }
        abandon?.Invoke();
        throw new CellFailedException(Errors.Native(await run.Broken.ConfigureAwait(false), _sources));
    }

    /// <summary>Has .NET Interactive follow lines that are meant for it, such as <c>#!share</c>.</summary>
    private async Task SendAsync(string lines, CellRun run)
    {
        var sent = await UnlessBroken(_interactive.SendAsync(lines, run), run).ConfigureAwait(false);
        run.Token.ThrowIfCancellationRequested();
        if (sent.Events.OfType<CommandFailed>().FirstOrDefault() is { } failed)
        {
            throw CellFailedException.Directive(failed.Message);
        }
    }

    private void CheckDirective(DirectiveStep directive)
    {
        switch (directive.Name)
        {
            case "r" when directive.Argument == "":
                throw CellFailedException.Directive("""#r needs a file or a package: #r "library.dll" or #r "nuget: Package, 1.0.0".""");
            case "i" when PackageReferences.SourceOf(directive.Argument) is null:
                throw CellFailedException.Directive("""#i needs a package source: #i "nuget: https://…" or #i "nuget: folder".""");
            case "load" or "!import" when directive.Argument == "":
                throw CellFailedException.Directive($"#{directive.Name} needs a file: #{directive.Name} \"file\".");
            case var name when Directives.IsFollowed(name) || Kernel.Knows("#" + name):
                return;
            default:
                throw CellFailedException.Directive(
                    $"#{directive.Name} (line {directive.Line + 1}) is not known here; #!lsmagic lists the directives of this kernel.");
        }
    }

    private async Task FollowAsync(DirectiveStep directive, CellSource source, CellRun run)
    {
        switch (directive.Name)
        {
            case "r" when PackageReferences.RequestOf(directive.Argument) is { } package:
                foreach (var extension in await _packages.AddAsync(package, _sink, run.Token).ConfigureAwait(false))
                {
                    await LoadExtensionAsync(extension, run).ConfigureAwait(false);
                }
                break;
            case "r":
                _references.Add(_files.Assembly(directive, source.Folder));
                break;
            case "i":
                _packages.AddSource(_files.PackageSource(PackageReferences.SourceOf(directive.Argument)!, source.Folder));
                break;
            case "load" or "!import":
                await ImportAsync(_files.File(directive, source.Folder), directive.Name, run).ConfigureAwait(false);
                break;
            case "!about":
                ShowText($"The course's C# kernel on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}.");
                break;
            case "!lsmagic":
                ShowText(KnownDirectives.Text());
                break;
            default:
                await SendAsync(source.Line(directive.Line), run).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Lets a package extend the kernel. One that cannot is reported, and the cell goes on: the package itself can be used.</summary>
    private async Task LoadExtensionAsync(string file, CellRun run)
    {
        try
        {
            if (_references.FindShipped(Path.GetFileName(file)) != file)
            {
                _sink.Send(new DisplayOutput(TextCells.Show("markdown", $"Loading extensions from `{Path.GetFileName(file)}`"), null));
            }
            if (Path.GetExtension(file) == ".dib")
            {
                await ImportAsync(file, "load", run).ConfigureAwait(false);
                return;
            }
            _references.Add(file);
            var assembly = _references.Context.LoadFromAssemblyName(AssemblyName.GetAssemblyName(file));
            var loading = await OnCellThread(() => PackageExtensions.LoadAsync(assembly, Kernel.RootKernel), run).ConfigureAwait(false);
            await loading.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _sink.Write("stderr", $"{Path.GetFileName(file)} does not load as an extension: {exception.Message}\n");
        }
    }

    /// <summary>Runs a script, or the code cells of a notebook one after the other, in this session.</summary>
    private async Task ImportAsync(string path, string directive, CellRun run)
    {
        var name = Path.GetFileName(path);
        if (_importing.Contains(path))
        {
            throw CellFailedException.Directive($"{name} imports itself: {string.Join(" → ", _importing.Append(path).Select(Path.GetFileName))}.");
        }
        _importing.Add(path);
        try
        {
            var folder = Path.GetDirectoryName(path)!;
            // #load declares things; only #!import shows what the file's last expression is worth.
            Func<object?, Task>? takeResult = directive == "!import" ? value => ShowResultAsync(value, run) : null;
            IEnumerable<(string Name, string Text, string Language)> sources = Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".cs" or ".csx" => [(name, await File.ReadAllTextAsync(path, run.Token).ConfigureAwait(false), "csharp")],
                ".ipynb" or ".dib" => NotebookDocument.Read(path).Cells.Where(cell => cell.Kind == CellKind.Code)
                    .Select((cell, i) => ($"{name}, cell {i + 1}", cell.Source, cell.Language)),
                var other => throw CellFailedException.Directive(
                    $"{name}: #{directive} runs .ipynb, .dib, .cs and .csx files, not {(other == "" ? "files without extension" : other)}."),
            };
            foreach (var source in sources)
            {
                await RunSourceAsync(new CellSource(source.Name, source.Text, folder), source.Language, run, takeResult).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            throw CellFailedException.Directive(exception.Message);
        }
        finally
        {
            _importing.Remove(path);
        }
    }
}
