namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// Opens a scope on this thread: every tensor made from here on is disposed with it, except those that were moved out or detached.
    /// </summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.Open();

    /// <summary>The innermost open scope of this thread, or null.</summary>
    public static DisposeScope? CurrentDisposeScope => DisposeScopeManager.Current;

    /// <summary>Runs code in a scope of its own and keeps the tensor that it returns.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }
}

/// <summary>Keeps the stack of open scopes of each thread.</summary>
public class DisposeScopeManager
{
    [ThreadStatic] private static DisposeScope? current;
    [ThreadStatic] private static ThreadDisposeScopeStatistics? statistics;

    /// <summary>How many tensors were made and freed on this thread.</summary>
    public static ThreadDisposeScopeStatistics Statistics => statistics ??= new();

    internal static LifetimeStatistics Tensors => Statistics.TensorStatistics;

    internal static DisposeScope? Current => current;

    internal static DisposeScope Open() => current = new DisposeScope(current);

    // Scopes that were opened inside and never disposed end with the one around them.
    internal static void Close(DisposeScope scope)
    {
        for (var s = current; s is not null; s = s.OuterScope)
            if (ReferenceEquals(s, scope)) { current = scope.OuterScope; return; }
    }
}

/// <summary>A group of tensors (and other disposables) that are disposed together.</summary>
public sealed class DisposeScope : IDisposable
{
    private readonly HashSet<IDisposable> members = new(ReferenceEqualityComparer.Instance);

    internal DisposeScope(DisposeScope? outer) => OuterScope = outer;

    internal DisposeScope? OuterScope { get; }

    /// <summary>How many live things it holds.</summary>
    public int DisposablesCount => members.Count;

    /// <summary>What it holds, in no order.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => members.ToList();

    public bool Contains(IDisposable disposable) => members.Contains(disposable);

    /// <summary>Puts something under this scope's care, taking it from the scope that had it.</summary>
    public void Attach(IDisposable disposable)
    {
        if (disposable is torch.Tensor tensor)
        {
            if (!ReferenceEquals(tensor.Scope, this)) DisposeScopeManager.Tensors.AttachedToScopeCount++;
            tensor.Scope?.members.Remove(tensor);
            tensor.Scope = this;
        }
        members.Add(disposable);
    }

    public void Attach(params IDisposable[] disposables) => Attach((IEnumerable<IDisposable>)disposables);

    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        var list = disposables.ToList();
        foreach (var d in list) Attach(d);
        return list;
    }

    /// <summary>Takes something out of every scope: it lives until it is disposed or collected.</summary>
    public T Detach<T>(T disposable) where T : IDisposable
    {
        Detach([disposable]);
        return disposable;
    }

    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable =>
        (Detach(first), Detach(second));

    public (T1 first, T2 second, T3 third) Detach<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable => (Detach(first), Detach(second), Detach(third));

    public void Detach(params IDisposable[] disposables) => Detach((IEnumerable<IDisposable>)disposables);

    public void Detach(IEnumerable<IDisposable> disposables)
    {
        foreach (var d in disposables.ToList())
        {
            if (d is torch.Tensor { Scope: not null }) DisposeScopeManager.Tensors.DetachedFromScopeCount++;
            Remove(d);
        }
    }

    /// <summary>Hands something to the scope around this one, or to none when this is the outermost.</summary>
    public T MoveToOuter<T>(T disposable) where T : IDisposable => MoveToOther(OuterScope!, disposable);

    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable =>
        (MoveToOuter(first), MoveToOuter(second));

    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable => (MoveToOuter(first), MoveToOuter(second), MoveToOuter(third));

    public void MoveToOuter(params IDisposable[] disposables) => MoveToOuter((IEnumerable<IDisposable>)disposables);

    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(OuterScope!, disposables);

    /// <summary>Hands something to another scope; null detaches it.</summary>
    public T MoveToOther<T>(DisposeScope scope, T disposable) where T : IDisposable
    {
        Remove(disposable);
        scope?.Attach(disposable);
        return disposable;
    }

    public (T1 first, T2 second) MoveToOther<T1, T2>(DisposeScope scope, T1 first, T2 second)
        where T1 : IDisposable where T2 : IDisposable => (MoveToOther(scope, first), MoveToOther(scope, second));

    public (T1 first, T2 second, T3 third) MoveToOther<T1, T2, T3>(DisposeScope scope, T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        (MoveToOther(scope, first), MoveToOther(scope, second), MoveToOther(scope, third));

    public void MoveToOther(DisposeScope scope, params IDisposable[] disposables) => MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    public void MoveToOther(DisposeScope scope, IEnumerable<IDisposable> disposables)
    {
        foreach (var d in disposables.ToList()) MoveToOther(scope, d);
    }

    /// <summary>Disposes what it holds now; the scope stays open.</summary>
    public void DisposeEverything()
    {
        var all = members.ToArray();
        members.Clear();
        foreach (var disposable in all) disposable.Dispose();
    }

    /// <summary>Disposes what it holds, except what is named.</summary>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        var keep = new HashSet<IDisposable>(inKeep, ReferenceEqualityComparer.Instance);
        foreach (var d in members.Where(d => !keep.Contains(d)).ToList())
        {
            members.Remove(d);
            d.Dispose();
        }
    }

    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    public T DisposeEverythingBut<T>(T keep) where T : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[keep]);
        return keep;
    }

    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[first, second]);
        return (first, second);
    }

    public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        DisposeEverythingBut((IEnumerable<IDisposable>)[first, second, third]);
        return (first, second, third);
    }

    /// <summary>Forgets something that was disposed by itself.</summary>
    public void MarkAsDisposed(IDisposable disposable) => Remove(disposable);

    /// <summary>Closes the scope and disposes what it still holds.</summary>
    public void Dispose()
    {
        DisposeScopeManager.Close(this);
        DisposeEverything();
    }

    internal void Register(torch.Tensor tensor) => members.Add(tensor);

    private void Remove(IDisposable disposable)
    {
        if (disposable is torch.Tensor { Scope: { } holder } tensor)
        {
            holder.members.Remove(tensor);
            tensor.Scope = null;
        }
        else
        {
            members.Remove(disposable);
        }
    }
}
