using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace Course;

/// <summary>An answer as plain numbers, whatever the learner used: a number, a tuple, an array of any rank, a list, a tensor.</summary>
/// <param name="Shape">Empty for a single number.</param>
/// <param name="Values">In the order of the last dimension fastest.</param>
internal sealed record Numbers(long[] Shape, double[] Values)
{
    internal bool IsUndone => Values.Length > 0 && Values.All(double.IsNaN);

    internal bool IsScalar => Shape.Length == 0;

    /// <summary>An array, a list or a tuple of plain numbers: it has entries, where a tensor has dimensions.</summary>
    internal bool IsList => Stacked && Shape.Length == 1;

    internal string ShapeText => IsScalar ? "a single number" : $"shape [{string.Join(", ", Shape)}]";

    private bool Stacked { get; init; }

    /// <summary>Reads an answer.</summary>
    /// <exception cref="NotNumbersException">It holds no numbers; the message goes on after "Your answer".</exception>
    internal static Numbers Read(object? answer)
    {
        switch (answer)
        {
            case null:
                throw new NotNumbersException("is null");
            case Tensor tensor:
                return FromTensor(tensor);
            case string text:
                throw new NotNumbersException($"is the text \"{text}\"; a number is needed");
            case bool or sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal:
                return new([], [Convert.ToDouble(answer, CultureInfo.InvariantCulture)]);
            case Half half:
                return new([], [(double)half]);
            case Array array when array.Rank > 1:
                return new(
                    [.. Enumerable.Range(0, array.Rank).Select(d => (long)array.GetLength(d))],
                    [.. array.Cast<object?>().Select(v => Read(v).Values.Single())]);
            case ITuple tuple:
                return Stack([.. Enumerable.Range(0, tuple.Length).Select(i => Read(tuple[i]))]);
            case IEnumerable list:
                return Stack([.. list.Cast<object?>().Select(Read)]);
            default:
                throw new NotNumbersException($"is of type {answer.GetType().Name}; a number, an array or a tensor is needed");
        }
    }

    /// <summary>The same numbers without dimensions of length one.</summary>
    internal Numbers Squeezed() => this with { Shape = [.. Shape.Where(d => d != 1)] };

    /// <summary>Where an element stands, as a person would index it: "[1, 2]".</summary>
    internal string Place(int element)
    {
        var at = new long[Shape.Length];
        for (var d = Shape.Length - 1; d >= 0; d--)
        {
            at[d] = element % Shape[d];
            element = (int)(element / Shape[d]);
        }
        return $"[{string.Join(", ", at)}]";
    }

    public override string ToString() => IsScalar
        ? NumberText.Of(Values[0])
        : "[" + string.Join(", ", Values.Take(6).Select(v => NumberText.Of(v))) + (Values.Length > 6 ? ", …]" : "]");

    private static Numbers FromTensor(Tensor tensor)
    {
        if (tensor.IsInvalid)
        {
            // TorchSharp's layers for normalisation dispose their tensors when they are collected themselves, not only when they are disposed.
            throw new NotNumbersException("is a tensor that was disposed with its scope, or with the layer that it is part of; clone() it before that");
        }
        using var scope = NewDisposeScope();
        using var still = no_grad();
        var values = tensor.detach().to_type(ScalarType.Float64).reshape(-1).contiguous().data<double>().ToArray();
        return new(tensor.shape, values);
    }

    private static Numbers Stack(Numbers[] parts)
    {
        if (parts.Length == 0)
        {
            return new([0], []) { Stacked = true };
        }
        if (parts.Any(p => !p.Shape.SequenceEqual(parts[0].Shape)))
        {
            throw new NotNumbersException("has rows of different lengths");
        }
        return new([parts.Length, .. parts[0].Shape], [.. parts.SelectMany(p => p.Values)]) { Stacked = true };
    }
}

/// <summary>An answer that holds no numbers. The message goes on after "Your answer".</summary>
internal sealed class NotNumbersException(string message) : Exception(message);
