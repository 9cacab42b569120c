using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Teaching.Exercises;
using Course.Teaching.Watching;
using Spectre.Console;

namespace Course.Cli.Watching;

/// <summary>`course watch`: runs the exercise that was changed last each time its notebook is saved, and says what its check found.</summary>
internal sealed class WatchCommand(Repository repository, WatchView view)
{
    private readonly Dictionary<string, Seen> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _right = new(StringComparer.Ordinal); // Numbers of exercises; progress may be off.
    private ExerciseSession? _session;
    private string? _sessionPath;

    private string Folder => new ExerciseFolder(repository.Notebooks).Path;

    /// <summary>Watches the notebook, or whichever is saved; in full, the cells above an exercise do all of their work.</summary>
    public async Task RunAsync(string? word, bool full, CancellationToken cancel)
    {
        var path = word is null ? null : LearnersVersion(word);
        var saves = new SavedNotebooks(path is null ? Folder : Path.GetDirectoryName(path)!, path is null ? null : Path.GetFileName(path));
        view.Say($"Watching {Repository.Shown(path ?? Folder)}. Ctrl-C ends it.");
        if (path is null)
        {
            // What is there now, to see later what was changed.
            foreach (var file in Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.ipynb") : [])
            {
                if (TryRead(file, out _) is { } now)
                {
                    Choose(file, now);
                }
            }
            view.Say("Save one of the notebooks there, and the exercise that you changed is run.");
        }
        try
        {
            path ??= await saves.NextAsync(cancel);
            while (true)
            {
                var next = saves.NextAsync(cancel);
                await ShowAsync(path, full, next, cancel);
                path = await next;
            }
        }
        finally
        {
            await EndSessionAsync();
        }
    }

    /// <summary>The version to write in of a notebook that may be named by its complete one.</summary>
    private string LearnersVersion(string word)
    {
        return NotebookNames.Resolve(repository, [word], Directory.GetCurrentDirectory()) is [var one]
            ? Path.GetDirectoryName(one) == repository.Notebooks ? Path.Combine(Folder, Path.GetFileName(one)) : one
            : throw new UsageException($"{word} is a folder: name one notebook, or none to watch all of {Repository.Shown(Folder)}.");
    }

    /// <summary>Runs the exercise and shows what came out; ends early when the notebook is saved again.</summary>
    private async Task ShowAsync(string path, bool full, Task<string> next, CancellationToken cancel)
    {
        if (TryRead(path, out var problem) is not { } seen)
        {
            view.SayAlone(problem, Color.Red);
            return;
        }
        Choose(path, seen);
        if (seen.Current is not { } exercise)
        {
            view.SayAlone($"All exercises of {NotebookNames.Name(path)} are right. {Elsewhere(seen)} Or change one, and it is run again.", Color.Green);
            return;
        }
        if (exercise.Answer is null)
        {
            view.SayAlone($"The cell of exercise {exercise.Exercise.Number} is no longer in {Repository.Shown(path)}: put it back, or write the notebook anew with ./course exercises.", Color.Red);
            return;
        }
        if (path != _sessionPath)
        {
            await EndSessionAsync();
            _session = new ExerciseSession(Request(path, full));
            _sessionPath = path;
        }
        view.Say($"Running {exercise.Exercise.Name}{(_session!.IsCold ? ", and first the cells above it" : "")} …", Color.Grey);
        var running = _session.RunAsync(seen.Notebook, exercise, cancel);
        if (await Task.WhenAny(running, next) == next && !cancel.IsCancellationRequested)
        {
            _session.Leave(await next == path ? TryRead(path, out _)?.Notebook.Document : null);
        }
        if (await running is { } run)
        {
            view.Clear();
            Verdict(exercise.Exercise, run);
            Next(path, seen, exercise.Exercise, run);
        }
    }

    private void Verdict(Exercise exercise, ExerciseRun run)
    {
        var worst = run.Checks.FirstOrDefault(check => check.Done && !check.Passed) ?? run.Checks.FirstOrDefault(check => !check.Passed);
        if (run.IsRight)
        {
            view.Say($"✓ {exercise.Name}: right", Color.Green);
            view.Block(run.Checks[^1].Message);
        }
        else if (run.Errors.FirstOrDefault(error => error.Place == ExercisePlace.Answer) is { } own)
        {
            view.Say($"✗ {exercise.Name}: your cell ends with an error", Color.Red);
            view.Block(own.Message);
        }
        else if (worst is not null)
        {
            view.Say($"{(worst.Done ? "✗" : "○")} {exercise.Name}: {(worst.Done ? "not yet right" : "not done yet")}", worst.Done ? Color.Red : Color.Yellow);
            view.Block(worst.Message);
        }
        else if (run.Errors.FirstOrDefault(error => error.Place == ExercisePlace.Check) is { } check)
        {
            view.Say($"✗ {exercise.Name}: the check could not run", Color.Red);
            view.Say("  Keep the names and the types that the cell came with: the check calls them.");
            view.Block(check.Message, 6);
        }
        else if (run.Errors.Count == 0)
        {
            view.Say($"✗ {exercise.Name}: the check said nothing", Color.Red);
        }
        if (run.Errors.FirstOrDefault(error => error.Place == ExercisePlace.Above) is { } above)
        {
            view.Say();
            view.Say(run.Checks.Count > 0 ? "A cell above the exercise failed, too:" : "A cell above the exercise failed:", Color.Red);
            view.Block(above.Message, 12);
        }
        if (run.Printed.Trim().Length > 0)
        {
            view.Say();
            view.Say("Printed:", Color.Grey);
            view.Block(run.Printed, 20);
        }
    }

    private void Next(string path, Seen seen, Exercise exercise, ExerciseRun run)
    {
        view.Say();
        if (!run.IsRight)
        {
            if (run.Checks is [{ Done: false }, ..])
            {
                view.Say($"Next: write {exercise.Number} in {Repository.Shown(path)}, and save.");
                view.Block(exercise.Task);
            }
            else
            {
                view.Say($"Next: change {exercise.Number} in {Repository.Shown(path)}, and save. Hints unfold below its task.");
            }
            return;
        }
        _right.Add(exercise.Number);
        seen.Current = seen.FirstOpen(exercise.Number, IsSolved);
        if (seen.Current is { Exercise: var following })
        {
            view.Say($"Next: {following.Name}. Write it in {Repository.Shown(path)}, and save.");
            view.Block(following.Task);
        }
        else
        {
            view.Say($"All exercises of this notebook are right. {Elsewhere(seen)}", Color.Green);
        }
    }

    /// <summary>Where an exercise is still open.</summary>
    private string Elsewhere(Seen seen)
    {
        try
        {
            var list = ExerciseList.Read(repository.Root);
            var here = list.TakeWhile(notebook => notebook.Name != seen.Name).Count();
            var open = list.Skip(here + 1).Concat(list.Take(here))
                .SelectMany(notebook => notebook.Exercises, (notebook, exercise) => (notebook, exercise))
                .FirstOrDefault(found => !IsSolved(found.notebook.Name, found.exercise.Number));
            return open.exercise is null ? "And so are those of all the others."
                : $"Next: {open.exercise.Number} {open.exercise.Title}, by ./course watch {open.notebook.Name.Split('_')[0]}.";
        }
        catch (IOException e)
        {
            return e.Message;
        }
    }

    private bool IsSolved(string notebook, string number)
    {
        try
        {
            return _right.Contains(number) || ProgressFile.Of(repository.Root).Read(text => view.Say(text)).Find(notebook, number) is { Solved: true };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Sets the exercise to run, and remembers the notebook for the next time.</summary>
    private void Choose(string path, Seen seen)
    {
        var before = _seen.GetValueOrDefault(path);
        seen.Current = seen.Changed(before) ?? seen.Same(before) ?? seen.FirstOpen("", IsSolved);
        _seen[path] = seen;
    }

    /// <summary>The notebook as it is now; null and one sentence when it cannot be used.</summary>
    private Seen? TryRead(string path, out string problem)
    {
        problem = "";
        if (!File.Exists(path))
        {
            problem = $"{Repository.Shown(path)} is not there: ./course exercises writes it. It is run as soon as it is.";
            return null;
        }
        try
        {
            var document = NotebookDocument.Read(path);
            var name = NotebookNames.Name(StudentVersion.CompleteOf(document) ?? path);
            var source = Path.Combine(repository.Notebooks, name + ".ipynb");
            if (!File.Exists(source) || ExerciseNotebook.Read(source) is not { } notebook || notebook.Exercises.All(exercise => exercise.IsOpenQuestion))
            {
                problem = $"{Repository.Shown(path)} has no exercises of the course in it: save one of those in {Repository.Shown(Folder)}.";
                return null;
            }
            return new Seen(name, WatchedNotebook.Of(document, notebook));
        }
        catch (Exception e) when (e is NotebookFormatException or ExerciseFormatException or IOException or UnauthorizedAccessException)
        {
            problem = $"{e.Message.TrimEnd('.')}. It is run as soon as it is saved whole.";
            return null;
        }
    }

    private RunRequest Request(string path, bool full) => new()
    {
        NotebookPath = path,
        Worker = WorkerCommand.OfThisProgram("worker"),
        Mode = full ? RunMode.Full : RunMode.Smoke,
        Environment = ProcessEnvironment.Create(repository.Root, PhysicalCores.Count),
    };

    private async Task EndSessionAsync()
    {
        if (_session is { } session)
        {
            (_session, _sessionPath) = (null, null);
            await session.DisposeAsync();
        }
    }

    /// <summary>A notebook as it was saved last.</summary>
    private sealed class Seen(string name, WatchedNotebook notebook)
    {
        public string Name => name;

        public WatchedNotebook Notebook => notebook;

        /// <summary>The exercise to run; null when all are solved.</summary>
        public WatchedExercise? Current { get; set; }

        /// <summary>The last exercise whose cell is another than before.</summary>
        public WatchedExercise? Changed(Seen? before) => before is null ? null : notebook.Exercises.LastOrDefault(exercise =>
            exercise.Answer is { } answer && before.Find(exercise.Exercise.Number)?.Answer is var old && (old is null || old.Source != answer.Source));

        /// <summary>The exercise that was to run before.</summary>
        public WatchedExercise? Same(Seen? before) => before?.Current is { } current ? Find(current.Exercise.Number) : null;

        /// <summary>The first exercise below the given one, or else from the top, that is not solved.</summary>
        public WatchedExercise? FirstOpen(string after, Func<string, string, bool> isSolved)
        {
            var above = notebook.Exercises.TakeWhile(exercise => exercise.Exercise.Number != after).Count();
            var order = above == notebook.Exercises.Count ? notebook.Exercises : [.. notebook.Exercises.Skip(above + 1), .. notebook.Exercises.Take(above)];
            return order.FirstOrDefault(exercise => !isSolved(name, exercise.Exercise.Number));
        }

        private WatchedExercise? Find(string number) => notebook.Exercises.FirstOrDefault(exercise => exercise.Exercise.Number == number);
    }
}
