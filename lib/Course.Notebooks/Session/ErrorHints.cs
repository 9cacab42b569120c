using System.Text.RegularExpressions;

namespace Course.Notebooks.Session;

/// <summary>What to do about what libtorch, TorchSharp and .NET say most often to those who learn.</summary>
internal static partial class ErrorHints
{
    private static readonly (Regex Says, string Hint)[] s_hints =
    [
        (Shapes(), "The left one has $1 columns, the right one $2 rows: these two have to be equal. A layer's first number is how many features it takes."),
        (Sizes(), "Shapes are compared from the last dimension on: two sizes have to be equal, or one of them 1. Look at x.shape on both sides."),
        (Labels(), "Classes and tokens are int64: labels.to_type(int64)."),
        (Types(), "Both have to be of one type, and 0.5 in C# makes float64 where 0.5f makes float32: x.to_type(float32)."),
        (Outside(), "Classes and tokens are counted from 0: the largest is one less than there are scores, or rows in the embedding."),
        (Mean(), "A mean needs floating point: x.to_type(float32).mean()."),
        (Freed(), "This tensor was freed, by Dispose or at the end of using (torch.NewDisposeScope()): x.MoveToOuterDisposeScope() keeps one."),
        (Null(), "In that line, what stands before a dot or a bracket is null: not set yet, as w.grad is before the first backward(), and after w = w - …"),
        (Item(), "The tensor holds $1: ask for that type in item<…>(), or for x.ToDouble(), which converts."),
        (Scalar(), "Take one number first, with an index or by .mean() or .sum()."),
        (NoGradient(), "Nothing in this result was computed from a tensor with requires_grad: true, or it was under no_grad or after detach()."),
        (Leaf(), "A parameter is changed under no_grad: using (torch.no_grad()) w.sub_(0.1 * w.grad);"),
        (SecondTime(), "Each backward() wants a loss that was computed anew, in the same step."),
        (InPlace(), "Something with an underscore, such as add_, changed a tensor that the way back still needs; x = x + 1 makes a new one."),
    ];

    /// <summary>A sentence that says what to do; null where none is known.</summary>
    public static string? Of(string message) =>
        s_hints.Select(known => known.Says.Match(message) is { Success: true } match ? match.Result(known.Hint) : null).FirstOrDefault(hint => hint is not null);

    [GeneratedRegex(@"shapes cannot be multiplied \([0-9]+x([0-9]+) and ([0-9]+)x[0-9]+\)")]
    private static partial Regex Shapes();

    [GeneratedRegex(@"The size of tensor a \([0-9]+\) must match the size of tensor b")]
    private static partial Regex Sizes();

    [GeneratedRegex("expected scalar type Long but found|tensor for argument #1 'indices' to have one of the following scalar types: Long")]
    private static partial Regex Labels();

    [GeneratedRegex("expected scalar type (Float|Double) but found|have the same dtype, but got|Input type .* and (weight|bias) type .* should be the same")]
    private static partial Regex Types();

    [GeneratedRegex("^Target -?[0-9]+ is out of bounds|^index out of range in self")]
    private static partial Regex Outside();

    [GeneratedRegex(@"^mean\(\): could not infer output dtype")]
    private static partial Regex Mean();

    [GeneratedRegex("^Tensor invalid -- empty handle")]
    private static partial Regex Freed();

    [GeneratedRegex("^Object reference not set to an instance of an object")]
    private static partial Regex Null();

    [GeneratedRegex(@"^\w+ is not compatible with (\w+)")]
    private static partial Regex Item();

    [GeneratedRegex("Number of elements in the tensor must be 1|cannot be converted to Scalar")]
    private static partial Regex Scalar();

    [GeneratedRegex("does not require grad and does not have a grad_fn")]
    private static partial Regex NoGradient();

    [GeneratedRegex("a leaf Variable that requires grad")]
    private static partial Regex Leaf();

    [GeneratedRegex("backward through the graph a second time")]
    private static partial Regex SecondTime();

    [GeneratedRegex("modified by an inplace operation")]
    private static partial Regex InPlace();
}
