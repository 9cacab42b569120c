using System.Reflection;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>What the transforms of single columns have in common.</summary>
static class ColumnMaps
{
    /// <summary>Changes every value of a column, whether it holds scalars or vectors.</summary>
    public static ColumnData Each<TIn, TOut>(ColumnData data, Func<TIn, TOut> change) => data switch
    {
        ScalarColumn<TIn> c => new ScalarColumn<TOut>(Array.ConvertAll(c.Values, v => change(v))),
        VectorColumn<TIn> c => new VectorColumn<TOut>(Array.ConvertAll(c.Values, v => change(v)), c.Size, c.Count),
        RaggedColumn<TIn> c => new RaggedColumn<TOut>(Array.ConvertAll(c.Rows, r => Array.ConvertAll(r, v => change(v)))),
        _ => throw Errors.Invalid($"A column of {typeof(TIn).Name} was expected."),
    };

    /// <summary>All values of a column in order.</summary>
    public static IEnumerable<T> Values<T>(ColumnData data) => data switch
    {
        ScalarColumn<T> c => c.Values,
        VectorColumn<T> c => c.Values,
        RaggedColumn<T> c => c.Rows.SelectMany(r => r),
        _ => throw Errors.Invalid($"A column of {typeof(T).Name} was expected."),
    };

    /// <summary>The type with other items: a scalar stays a scalar, a vector keeps its dimensions.</summary>
    public static DataViewType WithItem(this DataViewType type, PrimitiveDataViewType item) =>
        type is VectorDataViewType vector ? new VectorDataViewType(item, vector.Dimensions) : item;

    /// <summary>The type of numbers to compute on: Single or Double, scalar or vector of known size.</summary>
    public static void CheckReal(DataViewSchema.Column column)
    {
        if (column.Type.ItemType() is var item && item != NumberDataViewType.Single && item != NumberDataViewType.Double || column.Type.ValueCount() == 0)
            throw Errors.Mismatch("input", column.Name, "Single or Double, or a known-size vector of these", column.Type);
    }

    /// <summary>The shape with each pair's input, which must be real numbers, again under its output name.</summary>
    internal static SchemaShape WithReals(SchemaShape shape, IEnumerable<InputOutputColumnPair> pairs) => shape.With([.. pairs.Select(pair =>
    {
        var column = shape.Input(pair.InputColumnName);
        CheckReal(column);
        return column.Renamed(pair.OutputColumnName);
    })]);

    public static void CheckReal(SchemaShape.Column column)
    {
        if (column.IsKey || (column.ItemType != NumberDataViewType.Single && column.ItemType != NumberDataViewType.Double)
            || column.Kind == SchemaShape.Column.VectorKind.VariableVector)
            throw Errors.Mismatch("input", column.Name, "Single or Double, or a known-size vector of these", column.Describe());
    }

    public static SchemaShape.Column Input(this SchemaShape shape, string name) => shape.Find(name) ?? throw Errors.Missing("input", name, shape);

    /// <summary>A column of Single or Double as numbers: one row after the other, and how many a row has.</summary>
    public static (double[] Values, int Size) Reals(ColumnData data) => data switch
    {
        ScalarColumn<float> c => (Array.ConvertAll(c.Values, v => (double)v), 1),
        ScalarColumn<double> c => (c.Values, 1),
        VectorColumn<float> c => (Array.ConvertAll(c.Values, v => (double)v), c.Size),
        VectorColumn<double> c => (c.Values, c.Size),
        _ => throw Errors.Invalid("A column of Single or Double was expected."),
    };

    /// <summary>Computes each value of a Single or Double column from itself and its place in the row.</summary>
    public static ColumnData EachReal(ColumnData data, Func<double, int, double> change)
    {
        switch (data)
        {
            case ScalarColumn<float> c: return new ScalarColumn<float>(Array.ConvertAll(c.Values, v => (float)change(v, 0)));
            case ScalarColumn<double> c: return new ScalarColumn<double>(Array.ConvertAll(c.Values, v => change(v, 0)));
            case VectorColumn<float> c:
                var floats = new float[c.Values.Length];
                for (var i = 0; i < floats.Length; i++) floats[i] = (float)change(c.Values[i], i % c.Size);
                return new VectorColumn<float>(floats, c.Size, c.Count);
            case VectorColumn<double> c:
                var doubles = new double[c.Values.Length];
                for (var i = 0; i < doubles.Length; i++) doubles[i] = change(c.Values[i], i % c.Size);
                return new VectorColumn<double>(doubles, c.Size, c.Count);
            default: throw Errors.Invalid("A column of Single or Double was expected.");
        }
    }

    /// <summary>Calls a generic method of a class for the .NET type of a column's items.</summary>
    public static TResult ForType<TResult>(Type owner, string method, Type item, params object?[] arguments) => MemberAccess.Unwrapped(() =>
        (TResult)owner.GetMethod(method, BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Static)!.MakeGenericMethod(item).Invoke(null, arguments)!);

    public static void Write(ModelSaveContext ctx, IReadOnlyList<InputOutputColumnPair> pairs)
    {
        ctx.Writer.Write(pairs.Count);
        foreach (var pair in pairs)
        {
            ctx.Writer.Write(pair.OutputColumnName);
            ctx.Writer.Write(pair.InputColumnName);
        }
    }

    public static InputOutputColumnPair[] ReadPairs(ModelReader reader) => reader.Array(() => new InputOutputColumnPair(reader.Text(), reader.Text()));
}
