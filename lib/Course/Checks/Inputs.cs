using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace Course;

/// <summary>What a function is tried on: how a person would name it, which sizes it has, and whether it was changed.</summary>
internal static class Inputs
{
    private const int MostNumbers = 6, LongestText = 60;

    /// <summary>"the input -3", "the second table, 3 rows of 2", "the third input".</summary>
    internal static string Name(object? input, int index, int count)
    {
        if (Text(input) is { } text)
        {
            return "the input " + text;
        }
        var which = count > 1 ? Ordinal.Of(index) + " " : "";
        return $"the {which}{Kind(input)}";
    }

    /// <summary>The lengths of all dimensions in an input, and how many numbers its parts hold.</summary>
    internal static HashSet<long> Sizes(object? input)
    {
        HashSet<long> sizes = [];
        foreach (var part in Parts(input))
        {
            var shape = part is Tensor tensor ? tensor.shape : Enumerable.Range(0, ((Array)part).Rank).Select(d => (long)((Array)part).GetLength(d)).ToArray();
            sizes.UnionWith(shape);
            sizes.Add(shape.Aggregate(1L, (a, b) => a * b));
        }
        return sizes;
    }

    private static string? Text(object? input)
    {
        switch (input)
        {
            case null:
                return "null";
            case string text:
                return text.Length <= LongestText ? $"\"{text}\"" : null;
            case bool yes:
                return yes ? "true" : "false";
            case ITuple tuple:
                var parts = Enumerable.Range(0, tuple.Length).Select(i => Text(tuple[i]) ?? Size(tuple[i])).ToList();
                return parts.Contains(null) ? null : $"({string.Join(", ", parts)})";
        }
        if (Read(input) is { } numbers)
        {
            return numbers.Shape.Length <= 1 && numbers.Values.Length is > 0 and <= MostNumbers ? numbers.ToString() : null;
        }
        // Where a type says nothing about itself, the name of the type would come out.
        var type = input.GetType();
        var own = type.GetMethod(nameof(ToString), []);
        return type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true || own is null || own.DeclaringType == typeof(object)
            || own.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || input is Array or Delegate ? null : input.ToString();
    }

    private static string Kind(object? input) => input is string text ? $"text, {text.Length:N0} characters" : Read(input)?.Shape switch
    {
        [var n] => $"row of {n:N0} numbers",
        [_, _] => "table, " + Size(input),
        { Length: > 2 } => "array, " + Size(input),
        _ => "input",
    };

    private static string? Size(object? input) => Read(input)?.Shape switch
    {
        [var n] => $"{n:N0} numbers",
        [var rows, var columns] => $"{rows:N0} rows of {columns:N0}",
        { Length: > 2 } shape => string.Join(" × ", shape),
        _ => input is System.Collections.ICollection list ? $"a list of {list.Count:N0}" : null,
    };

    private static Numbers? Read(object? input)
    {
        try
        {
            return input is ITuple ? null : Numbers.Read(input);
        }
        catch (Exception)
        {
            return null;
        }
    }

    // The tensors and arrays of numbers in an input, at whatever depth.
    private static IEnumerable<object> Parts(object? input)
    {
        switch (input)
        {
            case null or string or Delegate:
                return [];
            case Tensor:
                return [input];
            case Array array when array.GetType().GetElementType()!.IsPrimitive:
                return [array];
            case ITuple tuple:
                return Enumerable.Range(0, tuple.Length).SelectMany(i => Parts(tuple[i]));
            case System.Collections.IEnumerable list:
                return list.Cast<object?>().SelectMany(Parts);
        }
        var type = input.GetType();
        return type.IsPrimitive || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true ? [] : Stored(input).SelectMany(Parts);
    }

    // What a record was made of; what it computes from that is a copy.
    private static IEnumerable<object?> Stored(object record) => record.GetType()
        .GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public)
        .Where(field => typeof(Tensor).IsAssignableFrom(field.FieldType) || field.FieldType.IsArray || typeof(ITuple).IsAssignableFrom(field.FieldType))
        .Select(field => field.GetValue(record));

    /// <summary>The tensors and arrays of an input as they were; disposing puts them back.</summary>
    internal sealed class Kept : IDisposable
    {
        private readonly List<(object Live, object Copy)> _parts;

        internal Kept(object? input) => _parts = [.. Parts(input).Select(part => (part, part is Tensor tensor ? tensor.detach().clone() : ((Array)part).Clone()))];

        /// <summary>The first tensor or array that holds something else now; null when all are as they were.</summary>
        internal object? Changed => _parts.Find(part => !IsSame(part.Live, part.Copy)).Live;

        public void Dispose()
        {
            // Nothing of libtorch is loaded for an exercise that has no tensors.
            using var still = _parts.Exists(part => part.Live is Tensor) ? no_grad() : null;
            foreach (var (live, copy) in _parts)
            {
                if (IsSame(live, copy))
                {
                    continue;
                }
                if (live is Tensor { IsInvalid: false } tensor && tensor.shape.SequenceEqual(((Tensor)copy).shape))
                {
                    tensor.copy_((Tensor)copy);
                }
                else if (live is Array array)
                {
                    Array.Copy((Array)copy, array, array.Length);
                }
            }
        }

        private static bool IsSame(object live, object copy) => live is Tensor tensor
            ? !tensor.IsInvalid && tensor.shape.SequenceEqual(((Tensor)copy).shape) && Numbers.Read(tensor).Values.SequenceEqual(Numbers.Read(copy).Values)
            : ((Array)live).Cast<object>().SequenceEqual(((Array)copy).Cast<object>());
    }
}
