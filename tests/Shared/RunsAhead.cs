using System.Collections.Concurrent;
using Course.Notebooks.Running;

namespace Course.Shared;

/// <summary>
/// Runs of notebooks that tests ask for one by one. Such a run is mostly compiling, on one thread: so there is one a processor, and the
/// next ones are begun together with the one asked for.
/// </summary>
/// <param name="names">All that may be asked for, in the order of the tests.</param>
/// <param name="run">Runs one of them.</param>
internal sealed class RunsAhead<TResult>(Func<IEnumerable<string>> names, Func<string, Task<TResult>> run)
{
    private readonly SemaphoreSlim _processors = new(PhysicalCores.Count);
    private readonly ConcurrentDictionary<string, Lazy<Task<TResult>>> _runs = new();

    public Task<TResult> Of(string name) => names().SkipWhile(other => other != name).Take(PhysicalCores.Count).Select(Begin).ToList()[0];

    private Task<TResult> Begin(string name) => _runs.GetOrAdd(name, _ => new Lazy<Task<TResult>>(async () =>
    {
        await _processors.WaitAsync();
        try
        {
            return await run(name);
        }
        finally
        {
            _processors.Release();
        }
    })).Value;
}
