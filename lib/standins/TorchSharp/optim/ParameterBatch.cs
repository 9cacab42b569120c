using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Parameters with their gradients and states in lists of the same order: a _foreach operator takes a whole list, so a step costs a
/// handful of calls however many parameters there are.
/// </summary>
internal sealed class ParameterBatch<TState>(Tensor[] parameters, Tensor[] gradients, TState[] states)
{
    internal Tensor[] Parameters => parameters;
    internal Tensor[] Gradients => gradients;
    internal TState[] States => states;
    internal bool IsEmpty => parameters.Length == 0;

    internal Tensor[] Kept(Func<TState, Tensor> what)
    {
        var tensors = new Tensor[states.Length];
        for (var k = 0; k < tensors.Length; k++) tensors[k] = what(states[k]);
        return tensors;
    }

    /// <summary>
    /// The batch cut into batches of parameters that have made the same number of steps. Mostly that is the batch itself; a parameter that
    /// had no gradient at some step stays behind.
    /// </summary>
    internal IReadOnlyList<ParameterBatch<TState>> ByStep(Func<TState, long> step)
    {
        if (IsEmpty) return [];
        if (Array.TrueForAll(states, s => step(s) == step(states[0]))) return [this];
        return Enumerable.Range(0, states.Length).GroupBy(k => step(states[k])).Select(group => new ParameterBatch<TState>(
            group.Select(k => parameters[k]).ToArray(),
            group.Select(k => gradients[k]).ToArray(),
            group.Select(k => states[k]).ToArray())).ToList();
    }
}

/// <summary>The operators over lists of tensors that optimisers are made of, under short names. All but Sqrt write into their first list.</summary>
internal static class Foreach
{
    internal static void Multiply(Tensor[] self, double factor) => Aten.CallVoid("_foreach_mul_.Scalar", self, factor);

    internal static void Multiply(Tensor[] self, Tensor[] other) => Aten.CallVoid("_foreach_mul_.List", self, other);

    internal static void Divide(Tensor[] self, double by) => Aten.CallVoid("_foreach_div_.Scalar", self, by);

    internal static void Divide(Tensor[] self, Tensor[] other) => Aten.CallVoid("_foreach_div_.List", self, other);

    internal static void Add(Tensor[] self, double number) => Aten.CallVoid("_foreach_add_.Scalar", self, number);

    internal static void Add(Tensor[] self, Tensor[] other, double alpha) => Aten.CallVoid("_foreach_add_.List", self, other, alpha);

    /// <summary>self += value · a · b</summary>
    internal static void AddProduct(Tensor[] self, Tensor[] a, Tensor[] b, double value) => Aten.CallVoid("_foreach_addcmul_.Scalar", self, a, b, value);

    /// <summary>self += value · a / b</summary>
    internal static void AddQuotient(Tensor[] self, Tensor[] a, Tensor[] b, double value) => Aten.CallVoid("_foreach_addcdiv_.Scalar", self, a, b, value);

    /// <summary>average = rate · average + (1 − rate) · value</summary>
    internal static void Average(Tensor[] average, double rate, Tensor[] value)
    {
        Multiply(average, rate);
        Add(average, value, 1 - rate);
    }

    /// <summary>average = rate · average + (1 − rate) · value²</summary>
    internal static void AverageSquare(Tensor[] average, double rate, Tensor[] value)
    {
        Multiply(average, rate);
        AddProduct(average, value, value, 1 - rate);
    }

    internal static void Maximum(Tensor[] self, Tensor[] other) => Aten.CallVoid("_foreach_maximum_.List", self, other);

    internal static Tensor[] Sqrt(Tensor[] self) => Aten.CallList("_foreach_sqrt", self);

    /// <summary>√self + eps, in new tensors.</summary>
    internal static Tensor[] SqrtPlus(Tensor[] self, double eps)
    {
        var root = Sqrt(self);
        Add(root, eps);
        return root;
    }

    /// <summary>
    /// What Adam and AdamW have in common: brings the averages of the gradients and of their squares up to date and moves the weights along
    /// them. The largest squares are null without amsgrad; the step counts from 1.
    /// </summary>
    internal static void AdamStep(
        Tensor[] weights, Tensor[] gradients, Tensor[] mean, Tensor[] square, Tensor[]? largest, long step, double lr, double beta1, double beta2, double eps)
    {
        Average(mean, beta1, gradients);
        AverageSquare(square, beta2, gradients);
        if (largest is not null) Maximum(largest, square);
        // Averages that start at zero are too small at first: both are divided by how much of their weight is filled. The second
        // one's divisor is taken out of the root, which saves a pass over the memory.
        var filled1 = 1 - Math.Pow(beta1, step);
        var filled2 = Math.Sqrt(1 - Math.Pow(beta2, step));
        AddQuotient(weights, mean, SqrtPlus(largest ?? square, eps * filled2), -lr * filled2 / filled1);
    }
}
