namespace TorchSharp;

/// <summary>How many objects of one kind were made and freed on this thread, and where.</summary>
public class LifetimeStatistics
{
    /// <summary>Made with no scope open.</summary>
    public long CreatedOutsideScopeCount { get; internal set; }

    /// <summary>Made inside a scope.</summary>
    public long CreatedInScopeCount { get; internal set; }

    /// <summary>Disposed while no scope held them.</summary>
    public long DisposedOutsideScopeCount { get; internal set; }

    /// <summary>Disposed while a scope held them, by it or by hand.</summary>
    public long DisposedInScopeCount { get; internal set; }

    /// <summary>Taken out of every scope.</summary>
    public long DetachedFromScopeCount { get; internal set; }

    /// <summary>Put into a scope after they were made.</summary>
    public long AttachedToScopeCount { get; internal set; }

    /// <summary>Made and not yet disposed. What the garbage collector freed still counts.</summary>
    public long ThreadTotalLiveCount => CreatedInScopeCount + CreatedOutsideScopeCount - DisposedInScopeCount - DisposedOutsideScopeCount;

    /// <summary>Counts from zero again.</summary>
    public void Reset() => CreatedOutsideScopeCount = CreatedInScopeCount = DisposedOutsideScopeCount = DisposedInScopeCount =
        DetachedFromScopeCount = AttachedToScopeCount = 0;

    public override string ToString() =>
        $"ThreadTotalLiveCount: {ThreadTotalLiveCount}; CreatedOutsideScopeCount: {CreatedOutsideScopeCount}; DisposedOutsideScopeCount: {DisposedOutsideScopeCount}; " +
        $"CreatedInScopeCount: {CreatedInScopeCount}; DisposedInScopeCount: {DisposedInScopeCount}; " +
        $"AttachedToScopeCount: {AttachedToScopeCount}; DetachedFromScopeCount: {DetachedFromScopeCount}";
}

/// <summary>What scopes did on this thread.</summary>
public class ThreadDisposeScopeStatistics
{
    /// <summary>Tensors alone.</summary>
    public LifetimeStatistics TensorStatistics { get; } = new();

    public long CreatedOutsideScopeCount => TensorStatistics.CreatedOutsideScopeCount;
    public long CreatedInScopeCount => TensorStatistics.CreatedInScopeCount;
    public long DisposedOutsideScopeCount => TensorStatistics.DisposedOutsideScopeCount;
    public long DisposedInScopeCount => TensorStatistics.DisposedInScopeCount;
    public long DetachedFromScopeCount => TensorStatistics.DetachedFromScopeCount;
    public long AttachedToScopeCount => TensorStatistics.AttachedToScopeCount;

    /// <summary>Made and not yet disposed.</summary>
    public long ThreadTotalLiveCount => TensorStatistics.ThreadTotalLiveCount;

    /// <summary>Counts from zero again.</summary>
    public void Reset() => TensorStatistics.Reset();

    public override string ToString() => TensorStatistics.ToString();
}
