using System.Diagnostics;
using System.Globalization;
using Course.Notebooks.Documents;

namespace Course.Notebooks.Running;

/// <summary>
/// Runs a notebook from top to bottom in a process of its own and stops at the first error, unless it is asked to keep going. What
/// happens there (an endless loop, a crash of native code, an exit) is reported with its cell and never reaches the caller.
/// </summary>
public static class NotebookRunner
{
    /// <summary>Runs one notebook and writes the executed one when the request says where.</summary>
    /// <param name="request">What to run, and how.</param>
    /// <param name="progress">Told of each step; may be called from several threads.</param>
    /// <param name="cancel">Ends the notebook's process; cells that were finished stay in the result and in the executed notebook.</param>
    /// <returns>The result; a notebook that cannot be read or written, and a cancelled one, have one as well.</returns>
    public static async Task<NotebookResult> RunAsync(RunRequest request, IProgress<RunEvent>? progress = null, CancellationToken cancel = default)
    {
        var clock = Stopwatch.StartNew();
        var run = new Run(request, progress);
        NotebookResult result;
        try
        {
            result = await run.AllAsync(cancel);
        }
        catch (NotebookFormatException e)
        {
            result = new NotebookResult
            {
                Name = request.Name,
                Path = request.NotebookPath,
                Status = NotebookStatus.Failed,
                Error = new NotebookError(null, nameof(NotebookFormatException), e.Message, ""),
            };
        }
        result = Save(request, result with { Seconds = clock.Elapsed.TotalSeconds });
        progress?.Report(new NotebookFinished(request.Name, result));
        return result;
    }

    private static NotebookResult Save(RunRequest request, NotebookResult result)
    {
        if (request.OutputPath is not { } path || result.Document is not { } document)
        {
            return result;
        }
        try
        {
            ExecutedCopy.Mark(document, request.Mode);
            document.Write(path);
            return result with { OutputPath = path };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var error = new NotebookError(null, e.GetType().Name, $"The executed notebook cannot be written to {path}: {e.Message}", "");
            return result with
            {
                Status = result.Status == NotebookStatus.Passed ? NotebookStatus.Failed : result.Status,
                Error = result.Error ?? error,
            };
        }
    }

    /// <summary>The state of one run.</summary>
    private sealed class Run(RunRequest request, IProgress<RunEvent>? progress)
    {
        private readonly OutputCollector _outputs = new(request.OutputLimit);
        private readonly List<CellResult> _results = []; // One a code cell, those that were reached so far.
        private readonly HashSet<NotebookCell> _guilty = []; // They ended their process: the next one does without them.
        private readonly Stopwatch _clock = Stopwatch.StartNew();
        private NotebookStatus _status = NotebookStatus.Passed;
        private NotebookError? _error;
        private int _toRun;
        private int _number; // Of the running cell, as front ends show it in brackets: cells that are not run do not count.
        private bool _again; // The running cell is run once more, in a new process.

        public async Task<NotebookResult> AllAsync(CancellationToken cancel)
        {
            var document = request.Document ?? NotebookDocument.Read(request.NotebookPath);
            var cells = document.Cells.Where(cell => cell.Kind == CellKind.Code).ToList();
            _toRun = cells.Count(cell => cell.IsToRun);
            foreach (var cell in cells.Where(cell => !cell.Tags.Contains("skip-execution")))
            {
                cell.Outputs.Clear();
                cell.ExecutionCount = null;
            }
            progress?.Report(new NotebookStarted(request.Name, _toRun));
            // What runs without a person is nobody's progress.
            var environment = new Dictionary<string, string?>(request.Environment);
            environment.TryAdd("COURSE_PROGRESS", "off");
            var peak = 0L;
            try
            {
                bool more;
                do
                {
                    await using var worker = await WorkerProcess.StartAsync(request with { Environment = environment }, Show, cancel);
                    try
                    {
                        more = await CellsAsync(worker, document, cancel);
                    }
                    finally
                    {
                        peak = Math.Max(peak, worker.PeakBytes);
                    }
                }
                while (more);
            }
            catch (WorkerCrashException e)
            {
                Blame(NotebookStatus.Crashed, null, "Crash", e.Message, e.Trace);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                Blame(NotebookStatus.Canceled, null, "Cancelled", "Stopped before the first cell.");
            }
            _outputs.Finish();
            for (var i = _results.Count; i < cells.Count; i++)
            {
                _results.Add(new CellResult(0, FirstLine(cells[i]), CellState.NotReached, 0));
            }
            var metrics = ReportedFigures.Metrics(document).ToList();
            var checks = ReportedFigures.Checks(document).ToList();
            if (request.ChecksMustPass && checks.Find(found => !found.Check.Passed) is { Check: { } check } failed)
            {
                Blame(NotebookStatus.Failed, failed.Cell, "CheckFailed", $"{check.Exercise}: {check.Message}");
            }
            if (request.Mode == RunMode.Full && metrics.Find(found => !found.Metric.Passed) is { Metric: { } metric } missed)
            {
                Blame(NotebookStatus.Failed, missed.Cell, "MetricMissed", Describe(metric));
            }
            return new NotebookResult
            {
                Name = request.Name,
                Path = request.NotebookPath,
                Status = _status,
                Error = _error,
                Cells = _results,
                Metrics = [.. metrics.Select(found => found.Metric)],
                Checks = [.. checks.Select(found => found.Check)],
                PeakMemoryMB = Math.Round(peak / 1048576.0, 1),
                Document = document,
            };
        }

        /// <summary>Runs the cells in one process: again those that another one has run already, then the others.</summary>
        /// <returns>True when the process is of no more use and there is something left to run in another.</returns>
        private async Task<bool> CellsAsync(WorkerProcess worker, NotebookDocument document, CancellationToken cancel)
        {
            var heading = "";
            var reached = _results.Count;
            var index = -1;
            foreach (var cell in document.Cells)
            {
                if (cell.Kind != CellKind.Code)
                {
                    heading = cell.Kind == CellKind.Markdown ? LastHeading(cell.Source) ?? heading : heading;
                    continue;
                }
                index++;
                _again = index < reached;
                if (!cell.IsToRun)
                {
                    if (!_again)
                    {
                        _results.Add(new CellResult(0, FirstLine(cell), CellState.Skipped, 0));
                    }
                    continue;
                }
                if (Remaining() <= TimeSpan.Zero)
                {
                    var total = Seconds(request.TotalTimeout);
                    Blame(NotebookStatus.Timeout, null, "Timeout", $"All cells together took longer than {total} s; the rest was not run.");
                    return false;
                }
                if (_again)
                {
                    // An empty cell in the place of a guilty one keeps the numbers in later error messages right.
                    var source = _guilty.Contains(cell) ? "" : cell.Source;
                    if (await worker.RunAsync(source, cell.Language, Limit(cell), cancel) is not (CellEnd.Ok or CellEnd.Error))
                    {
                        // It went well the first time. What it showed then counts, but it is not trusted a third time.
                        if (cancel.IsCancellationRequested)
                        {
                            Blame(NotebookStatus.Canceled, null, "Cancelled", "Stopped while cells ran again after a crash.");
                            return false;
                        }
                        return _guilty.Add(cell);
                    }
                    continue;
                }
                _number++;
                progress?.Report(new CellStarted(request.Name, _number, _toRun, heading, FirstLine(cell)));
                cell.ExecutionCount = _number;
                _outputs.Begin(cell);
                var clock = Stopwatch.StartNew();
                var limit = Limit(cell);
                var end = cancel.IsCancellationRequested
                    ? CellEnd.Canceled
                    : await worker.RunAsync(cell.Source, cell.Language, limit, cancel);
                var passed = end == CellEnd.Ok || (end == CellEnd.Error && cell.Tags.Contains("raises-exception"));
                var error = passed ? null : await BlameAsync(end, limit, worker);
                var state = passed ? CellState.Passed : CellState.Failed;
                _results.Add(new CellResult(_number, FirstLine(cell), state, clock.Elapsed.TotalSeconds) { Error = error });
                if (passed)
                {
                    continue;
                }
                if (!request.KeepGoing || end == CellEnd.Canceled)
                {
                    return false;
                }
                // What filled the memory may be held by a variable of the cell: nothing would run well beside it.
                if (end != CellEnd.Error || error!.Type == nameof(OutOfMemoryException))
                {
                    return _guilty.Add(cell);
                }
            }
            return false;
        }

        private TimeSpan Remaining() =>
            request.TotalTimeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : request.TotalTimeout - _clock.Elapsed;

        private TimeSpan Limit(NotebookCell cell)
        {
            var remaining = Remaining();
            var own = request.CellTimeouts.GetValueOrDefault(cell, request.CellTimeout);
            return remaining == TimeSpan.MaxValue || (own != Timeout.InfiniteTimeSpan && own < remaining)
                ? own
                : TimeSpan.FromMilliseconds(Math.Max(1, remaining.TotalMilliseconds));
        }

        /// <summary>Records why the cell failed, in the result and, where the cell could not, in its outputs.</summary>
        private async Task<NotebookError> BlameAsync(CellEnd end, TimeSpan limit, WorkerProcess worker)
        {
            if (end == CellEnd.Error)
            {
                var error = _outputs.Error ?? new ErrorOutput("Error", "The cell failed without saying why.", []);
                return Blame(NotebookStatus.Failed, _number, error.Name, error.Message, string.Join('\n', error.Traceback));
            }
            var crash = end == CellEnd.Crashed ? await worker.DescribeCrashAsync() : null;
            var reason = end switch
            {
                CellEnd.Timeout => Blame(NotebookStatus.Timeout, _number, "Timeout",
                    $"Cell {_number} ran longer than {Seconds(limit)} s and was stopped; --timeout sets the limit."),
                CellEnd.Canceled => Blame(NotebookStatus.Canceled, _number, "Cancelled", $"Stopped while cell {_number} ran."),
                _ => Blame(NotebookStatus.Crashed, _number, "Crash", crash!.Message, crash.Trace),
            };
            _outputs.ShowEnd(new ErrorOutput(reason.Type, reason.Message, reason.Trace.Length > 0 ? reason.Trace.Split('\n') : []));
            return reason;
        }

        /// <summary>The first reason is the notebook's; that it was cancelled always counts.</summary>
        private NotebookError Blame(NotebookStatus status, int? cell, string type, string message, string trace = "")
        {
            var error = new NotebookError(cell, type, message, trace);
            if (_error is null || status == NotebookStatus.Canceled)
            {
                (_status, _error) = (status, error);
            }
            return error;
        }

        private static string Seconds(TimeSpan limit) => limit.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

        private void Show(CellOutput output)
        {
            if (_again)
            {
                return;
            }
            _outputs.Show(output);
            progress?.Report(new CellShowed(request.Name, _number, output));
            if (ReportedFigures.Metric(output) is { } metric)
            {
                progress?.Report(new MetricReported(request.Name, _number, metric));
            }
        }
    }

    /// <summary>"test accuracy is 0.71; it should be at least 0.83."</summary>
    internal static string Describe(MetricRecord metric)
    {
        var bounds = string.Join(" and ", new[] { Bound("at least", metric.AtLeast), Bound("at most", metric.AtMost) }.OfType<string>());
        return $"{metric.Name} is {Text(metric.Value)}{(bounds.Length > 0 ? "; it should be " + bounds : "")}.";

        static string? Bound(string words, double? value) => value is { } bound ? $"{words} {Text(bound)}" : null;

        static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
    }

    private static string FirstLine(NotebookCell cell)
    {
        var lines = cell.Source.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var line = lines.Find(line => !line.StartsWith("#!", StringComparison.Ordinal)) ?? lines.FirstOrDefault() ?? "";
        return line.Length <= 80 ? line : line[..79] + "…";
    }

    private static string? LastHeading(string markdown) => markdown.Split('\n')
        .LastOrDefault(line => line.StartsWith('#') && line.TrimStart('#').StartsWith(' '))?.Trim('#', ' ');
}
