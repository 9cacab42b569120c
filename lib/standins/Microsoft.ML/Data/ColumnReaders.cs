using System.Linq.Expressions;
using System.Reflection;
using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>Gives the values of columns as ordinary .NET values and writes them into objects.</summary>
static class ColumnReaders
{
    static readonly MethodInfo s_items = typeof(ColumnReaders).GetMethod(nameof(Items), BindingFlags.NonPublic | BindingFlags.Static)!;
    static readonly MethodInfo s_writer = typeof(ColumnReaders).GetMethod(nameof(WriterTyped), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Reads one row of a column; null when the column holds something else than <typeparamref name="T"/>.</summary>
    public static Func<int, T>? Reader<T>(ColumnData data)
    {
        if (data is ScalarColumn<T> scalars) return row => scalars.Values[row];
        if (typeof(T) == typeof(string) && data is ScalarColumn<ReadOnlyMemory<char>> texts)
            return (Func<int, T>)(object)(Func<int, string>)(row => texts.Values[row].ToString());
        var item = MemberAccess.Item(typeof(T));
        if (item == typeof(T)) return null;
        return MemberAccess.Unwrapped(() => (Func<int, T>?)s_items.MakeGenericMethod(typeof(T), item == typeof(string) ? typeof(ReadOnlyMemory<char>) : item).Invoke(null, [data]));
    }

    static Func<int, T>? Items<T, TItem>(ColumnData data)
    {
        Func<int, TItem[]>? items = data switch
        {
            VectorColumn<TItem> vectors => row => vectors.Values.AsSpan(row * vectors.Size, vectors.Size).ToArray(),
            RaggedColumn<TItem> ragged => row => [.. ragged.Rows[row]],
            _ => null,
        };
        if (items is null) return null;
        if (typeof(T) == typeof(TItem[])) return (Func<int, T>)(object)items;
        if (typeof(T) == typeof(string[]))
            return (Func<int, T>)(object)(Func<int, string[]>)(row => Array.ConvertAll(items(row), v => v!.ToString()!));
        return (Func<int, T>)(object)(Func<int, VBuffer<TItem>>)(row => items(row) is var values ? new VBuffer<TItem>(values.Length, values) : default);
    }

    /// <summary>What sets a member of an object to the column's value in a row, once the column's values are there.</summary>
    public static Func<ColumnData, Action<TRow, int>> Writer<TRow>(DataViewSchema.Column column, SchemaDefinition.Column member) =>
        MemberAccess.Unwrapped(() => (Func<ColumnData, Action<TRow, int>>)s_writer.MakeGenericMethod(typeof(TRow), member.MemberType).Invoke(null, [column, member])!);

    static Func<ColumnData, Action<TRow, int>> WriterTyped<TRow, TMember>(DataViewSchema.Column column, SchemaDefinition.Column member)
    {
        var set = Setter<TRow, TMember>(member.Member);
        return data =>
        {
            var read = Reader<TMember>(data) ?? throw Errors.Invalid(
                $"The column '{column.Name}' holds {column.Type}; it cannot be put into the member '{member.MemberName}', which is {Describe(typeof(TMember))}.");
            return (row, index) => set(row, read(index));
        };
    }

    static Action<TRow, TMember> Setter<TRow, TMember>(MemberInfo member)
    {
        if (typeof(TRow).IsValueType) throw new NotSupportedException("Rows are read into objects of classes, not of structs.");
        var row = Expression.Parameter(typeof(TRow));
        var value = Expression.Parameter(typeof(TMember));
        return Expression.Lambda<Action<TRow, TMember>>(Expression.Assign(Expression.MakeMemberAccess(row, member), value), row, value).Compile();
    }

    public static string Describe(Type type) => type.IsArray ? $"an array of {type.GetElementType()!.Name}"
        : type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`')]} of {string.Join(", ", type.GetGenericArguments().Select(a => a.Name))}" : type.Name;

    /// <summary>Fills objects from the rows of views of one schema.</summary>
    public static Func<MemoryView, Action<TRow, int>> RowWriter<TRow>(DataViewSchema schema, SchemaDefinition? definition, bool ignoreMissing)
    {
        var writers = new List<(DataViewSchema.Column Column, Func<ColumnData, Action<TRow, int>> Bind)>();
        foreach (var member in definition ?? SchemaDefinition.Create(typeof(TRow), SchemaDefinition.Direction.Write))
        {
            if (schema.GetColumnOrNull(member.ColumnName) is { } column) writers.Add((column, Writer<TRow>(column, member)));
            else if (!ignoreMissing) throw Errors.Missing("output", member.ColumnName, schema);
        }
        return view =>
        {
            var bound = writers.ConvertAll(w => w.Bind(view[w.Column]));
            return (row, index) =>
            {
                foreach (var write in bound) write(row, index);
            };
        };
    }
}
