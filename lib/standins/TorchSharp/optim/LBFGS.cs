using TorchSharp.Interop;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>
/// Limited-memory BFGS (Liu and Nocedal, 1989): steps by an estimate of the inverse Hessian built from the last steps and changes of the
/// gradient. For smooth losses over all the data; each step calls the closure several times.
/// </summary>
public class LBFGS : Optimizer, ILearningRateController
{
    public double _rate;

    private readonly Parameter[] parameters_ = [];
    private readonly long maxIterations;
    private readonly long maxEvaluations;
    private readonly double gradientTolerance;
    private readonly double changeTolerance;
    private readonly int historySize;

    // What one step leaves to the next.
    private readonly List<(Tensor Step, Tensor Change, double Rho)> history = [];
    private Tensor? direction;
    private Tensor? previousGradient;
    private double length;
    private double scale = 1;
    private long iterations;

    /// <summary>For native optimisers of the real package.</summary>
    /// <exception cref="NotSupportedException">The handle is not zero.</exception>
    public LBFGS(IntPtr handle, double lr) : base(handle) => _rate = InitialLearningRate = lr;

    internal LBFGS(IEnumerable<Parameter> parameters, double lr, long max_iter, long? max_eval, double tolerance_grad, double tolerance_change, long history_size)
        : this(IntPtr.Zero, lr)
    {
        parameters_ = parameters.ToArray();
        var group = new ParamGroup { Parameters = parameters_, Options = new OptimizerOptions { LearningRate = lr, InitialLearningRate = lr } };
        _parameter_groups.Add(group);
        (maxIterations, maxEvaluations) = (max_iter, max_eval ?? max_iter * 5 / 4);
        (gradientTolerance, changeTolerance, historySize) = (tolerance_grad, tolerance_change, (int)history_size);
    }

    /// <summary>The length of a step along the direction found.</summary>
    public double LearningRate
    {
        get => _rate;
        set => _rate = value;
    }

    public double InitialLearningRate { get; set; }

    /// <summary>The optimiser itself: it has one learning rate.</summary>
    public override IEnumerable<ILearningRateController> ParamGroups => [this];

    /// <param name="closure">Zeroes the gradients, computes the loss, calls backward() and returns the loss.</param>
    /// <returns>The loss before the step.</returns>
    /// <exception cref="ArgumentNullException">There is no closure.</exception>
    public override Tensor step(Func<Tensor>? closure)
    {
        ArgumentNullException.ThrowIfNull(closure);
        Tensor first;
        using (enable_grad()) first = closure();
        using var off = no_grad();
        using var scope = NewDisposeScope();
        var loss = Value(first);
        var gradient = FlatGradient();
        var evaluations = 1L;
        for (var k = 1L; Largest(gradient) > gradientTolerance; k++)
        {
            iterations++;
            Turn(gradient);
            Keep(ref previousGradient, Aten.Call("clone", gradient));
            length = iterations == 1 ? Math.Min(1, 1 / Value(Aten.Call("sum", Aten.Call("abs", gradient)))) * _rate : _rate;
            if (Dot(gradient, direction!) > -changeTolerance) break;
            Move();
            if (k >= maxIterations) break;
            var before = loss;
            using (enable_grad())
            using (var other = closure()) loss = Value(other);
            gradient = FlatGradient();
            if (++evaluations >= maxEvaluations) break;
            if (Largest(direction!) * length <= changeTolerance || Math.Abs(loss - before) < changeTolerance) break;
        }
        return first;
    }

    // The new direction: minus the gradient times the estimate of the inverse Hessian, in the two loops of Nocedal's recursion.
    private void Turn(Tensor gradient)
    {
        if (iterations == 1)
        {
            Keep(ref direction, Aten.Call("neg", gradient));
            return;
        }
        var change = Aten.Call("sub.Tensor", gradient, previousGradient!);
        var step = Aten.Call("mul.Scalar", direction!, length);
        var curvature = Dot(change, step);
        if (curvature > 1e-10)
        {
            if (history.Count == historySize) Forget(0);
            history.Add((step.DetachFromDisposeScope(), change.DetachFromDisposeScope(), 1 / curvature));
            scale = curvature / Dot(change, change);
        }
        var weights = new double[history.Count];
        var q = Aten.Call("neg", gradient);
        for (var k = history.Count - 1; k >= 0; k--)
        {
            weights[k] = Dot(history[k].Step, q) * history[k].Rho;
            Aten.InPlace("add_.Tensor", q, history[k].Change, -weights[k]);
        }
        Aten.InPlace("mul_.Scalar", q, scale);
        for (var k = 0; k < history.Count; k++)
            Aten.InPlace("add_.Tensor", q, history[k].Step, weights[k] - Dot(history[k].Change, q) * history[k].Rho);
        Keep(ref direction, q);
    }

    private void Move()
    {
        var start = 0L;
        foreach (var parameter in parameters_)
        {
            var count = parameter.numel();
            var part = Aten.Call("view", Aten.Call("narrow", direction!, 0, start, count), parameter.shape);
            Aten.InPlace("add_.Tensor", parameter, part, length);
            start += count;
        }
    }

    private Tensor FlatGradient() => Aten.Call("cat", parameters_
        .Select(p => Aten.Call("reshape", p.grad ?? Aten.Call("zeros_like", p), new long[] { -1 })).ToArray(), 0);

    private static double Largest(Tensor t) => Value(Aten.Call("max", Aten.Call("abs", t)));

    private static double Dot(Tensor a, Tensor b) => Value(Aten.Call("dot", a, b));

    private static double Value(Tensor t) => Aten.CallScalar("item", t).Double;

    private static void Keep(ref Tensor? field, Tensor value)
    {
        field?.Dispose();
        field = value.DetachFromDisposeScope();
    }

    private void Forget(int k)
    {
        history[k].Step.Dispose();
        history[k].Change.Dispose();
        history.RemoveAt(k);
    }

    internal override void ReleaseState()
    {
        while (history.Count > 0) Forget(0);
        direction?.Dispose();
        previousGradient?.Dispose();
    }
}
