using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>The entrance: catalogues of all operations, and the seed they share.</summary>
public sealed class MLContext : IHostEnvironment
{
    readonly int? _seed;

    /// <summary>A context; with a seed, everything made with it comes out the same every time.</summary>
    public MLContext(int? seed = null)
    {
        _seed = seed;
        Data = new(this);
        Transforms = new(this);
        Regression = new(this);
        BinaryClassification = new(this);
        MulticlassClassification = new(this);
        Clustering = new(this);
        Model = new(this);
    }

    /// <summary>Messages of trainers: progress and warnings.</summary>
    public event EventHandler<LoggingEventArgs>? Log;

    /// <summary>Loading, splitting, filtering.</summary>
    public DataOperationsCatalog Data { get; }

    /// <summary>Transforms of columns.</summary>
    public TransformsCatalog Transforms { get; }

    /// <summary>Predicting numbers.</summary>
    public RegressionCatalog Regression { get; }

    /// <summary>Predicting yes or no.</summary>
    public BinaryClassificationCatalog BinaryClassification { get; }

    /// <summary>Predicting one of several classes.</summary>
    public MulticlassClassificationCatalog MulticlassClassification { get; }

    /// <summary>Finding groups.</summary>
    public ClusteringCatalog Clustering { get; }

    /// <summary>Saving, loading and using models.</summary>
    public ModelOperationsCatalog Model { get; }

    /// <summary>A seed for one operation: its own, else the context's, else a fresh one.</summary>
    internal int Seed(int? own = null) => own ?? _seed ?? Random.Shared.Next();

    /// <summary>The context's seed, null when it has none.</summary>
    internal int? OwnSeed => _seed;

    internal void Say(string source, string kind, string message) =>
        Log?.Invoke(this, new LoggingEventArgs($"[Source={source}, Kind={kind}] {message}", source, message));
}

/// <summary>A message of a trainer or transform.</summary>
public sealed class LoggingEventArgs : EventArgs
{
    /// <summary>A message of no particular source.</summary>
    public LoggingEventArgs(string message) : this(message, "", message) { }

    internal LoggingEventArgs(string message, string source, string raw) => (Message, Source, RawMessage) = (message, source, raw);

    /// <summary>The whole message.</summary>
    public string Message { get; }

    /// <summary>Who says it.</summary>
    public string Source { get; }

    /// <summary>The message without source and kind.</summary>
    public string RawMessage { get; }
}
