using System.Text.RegularExpressions;
using Course.Notebooks;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;

namespace Course.Teaching.Watching;

/// <summary>
/// Runs exercises of one notebook in a process that stays: the cells above an exercise run once, and after a change only the exercise
/// itself runs again. When a cell above has changed, a new process runs everything.
/// </summary>
/// <param name="request">How to start the process; its document is not used.</param>
public sealed partial class ExerciseSession(RunRequest request) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<((string Source, string Language) Cell, string? Problem)> _ran = []; // One a code cell from the top, as it ran last.
    private OutputCollector _outputs = new(request.OutputLimit);
    private WorkerProcess? _worker;
    private bool _wentFurther; // Cells below those in _ran ran too, with what was there before.
    private CancellationTokenSource? _stop;
    private (string Source, int Place)? _above; // The cell above the exercise that runs now.
    private volatile bool _isLeft;

    /// <summary>Whether the next run begins in a new process.</summary>
    public bool IsCold => _worker is null;

    /// <summary>Runs an exercise, and what has to run before it.</summary>
    /// <param name="notebook">The notebook as it was saved last.</param>
    /// <param name="exercise">One of its exercises that has a cell.</param>
    /// <param name="cancel">Ends the run and the process.</param>
    /// <returns>What it gave; null when <see cref="Leave"/> was called.</returns>
    public async Task<ExerciseRun?> RunAsync(WatchedNotebook notebook, WatchedExercise exercise, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        lock (_gate)
        {
            (_stop, _isLeft) = (stop, false);
        }
        try
        {
            return await AllAsync(notebook.Document, exercise, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
        catch (WorkerCrashException e)
        {
            return new ExerciseRun([], [new ExerciseError(ExercisePlace.Above, e.Message)], "");
        }
        finally
        {
            lock (_gate)
            {
                _stop = null;
            }
        }
    }

    /// <summary>
    /// Ends the run that is under way, because there is something newer. A cell above the exercise that is the same in the newer
    /// notebook may end first, so that the process can go on with it.
    /// </summary>
    /// <param name="newer">The newer notebook; null when this one is no longer of use.</param>
    public void Leave(NotebookDocument? newer)
    {
        lock (_gate)
        {
            _isLeft = true;
            if (newer is null || _above is not { } above || Code(newer).ElementAtOrDefault(above.Place)?.Source != above.Source)
            {
                _stop?.Cancel();
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await EndAsync().ConfigureAwait(false);

    private static (string Source, string Language) Key(NotebookCell cell) => (cell.Source, cell.Language);

    private static List<NotebookCell> Code(NotebookDocument document) => [.. document.Cells.Where(cell => cell.Kind == CellKind.Code)];

    private async Task<ExerciseRun?> AllAsync(NotebookDocument document, WatchedExercise exercise, CancellationToken cancel)
    {
        var cells = Code(document);
        var first = cells.IndexOf(exercise.Answer!);
        var end = exercise.Checks.Max(check => cells.IndexOf(check)) + 1;
        await ContinueOrStartAsync(cells, first, end, cancel).ConfigureAwait(false);
        while (_ran.Count < first)
        {
            if (await OneAsync(cells[_ran.Count], isAbove: true, cancel).ConfigureAwait(false) is { } problem && _worker is null)
            {
                return new ExerciseRun([], [new ExerciseError(ExercisePlace.Above, problem)], "");
            }
            if (_isLeft)
            {
                return null;
            }
        }
        var errors = _ran.Select(ran => ran.Problem).OfType<string>().Select(problem => new ExerciseError(ExercisePlace.Above, problem)).ToList();
        var own = new NotebookDocument();
        for (var i = first; i < end; i++)
        {
            own.Cells.Add(cells[i]);
            if (await OneAsync(cells[i], isAbove: false, cancel).ConfigureAwait(false) is { } problem)
            {
                errors.Add(new ExerciseError(i == first ? ExercisePlace.Answer : ExercisePlace.Check, problem));
                // The check would look at what an earlier answer left.
                break;
            }
            if (_isLeft)
            {
                return null;
            }
        }
        _outputs.Finish();
        return new ExerciseRun([.. ReportedFigures.Checks(own).Select(found => found.Check)], errors, Printed(own));
    }

    private async Task ContinueOrStartAsync(List<NotebookCell> cells, int first, int end, CancellationToken cancel)
    {
        var known = Math.Min(_ran.Count, first);
        var fits = _ran.Take(known).Select(ran => ran.Cell).SequenceEqual(cells.Take(known).Select(Key)) && !(_wentFurther && first >= _ran.Count);
        if (!fits || _worker is null)
        {
            await EndAsync().ConfigureAwait(false);
            _outputs = new OutputCollector(request.OutputLimit);
            _worker = await WorkerProcess.StartAsync(request, _outputs.Show, cancel).ConfigureAwait(false);
        }
        else if (_ran.Count > first)
        {
            // When cells below the exercise ran too, they have seen its former answer.
            _wentFurther |= _ran.Count > end;
            _ran.RemoveRange(first, _ran.Count - first);
        }
    }

    /// <returns>What went wrong; null when nothing did. Afterwards there may be no process any more.</returns>
    private async Task<string?> OneAsync(NotebookCell cell, bool isAbove, CancellationToken cancel)
    {
        lock (_gate)
        {
            _above = isAbove ? (cell.Source, _ran.Count) : null;
        }
        _outputs.Begin(cell);
        var end = cell.IsToRun ? await _worker!.RunAsync(cell.Source, cell.Language, request.CellTimeout, cancel).ConfigureAwait(false) : CellEnd.Ok;
        if (end is CellEnd.Ok or CellEnd.Error)
        {
            var problem = end == CellEnd.Ok || cell.Tags.Contains("raises-exception") ? null
                : _outputs.Error is { } error ? Said(error)
                : "The cell failed without saying why.";
            _ran.Add((Key(cell), problem));
            return problem;
        }
        var why = end switch
        {
            CellEnd.Timeout => FormattableString.Invariant($"The cell ran longer than {request.CellTimeout.TotalSeconds:0.###} s and was stopped."),
            CellEnd.Crashed => (await _worker!.DescribeCrashAsync().ConfigureAwait(false)).Message,
            _ => null,
        };
        await EndAsync().ConfigureAwait(false);
        return why ?? throw new OperationCanceledException(cancel);
    }

    // A compiler's trace has each message with the line it is about; an exception's says less to a learner than its message.
    // Its cells are numbered as they ran, which is no number that a learner knows.
    private static string Said(ErrorOutput error) => error.Name == "CompilationError" && error.Traceback.Count > 0
        ? CellNumber().Replace(string.Join('\n', error.Traceback).Trim(), "Line")
        : $"{error.Name}: {error.Message}";

    private static string Printed(NotebookDocument own) => string.Concat(own.Cells
        .SelectMany(cell => cell.Outputs)
        .Where(output => (string?)output["output_type"] == "stream")
        .Select(output => (string?)output["text"]));

    private async Task EndAsync()
    {
        var worker = _worker;
        _worker = null;
        _ran.Clear();
        _wentFurther = false;
        if (worker is not null)
        {
            await worker.DisposeAsync().ConfigureAwait(false);
        }
    }

    [GeneratedRegex(@"^Cell \d+, line", RegexOptions.Multiline)]
    private static partial Regex CellNumber();
}
