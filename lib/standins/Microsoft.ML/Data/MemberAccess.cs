using System.Linq.Expressions;
using System.Reflection;
using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>Reads members of objects into columns.</summary>
static class MemberAccess
{
    static readonly MethodInfo s_read = typeof(MemberAccess).GetMethod(nameof(ReadTyped), BindingFlags.NonPublic | BindingFlags.Static)!;
    static readonly MethodInfo s_vector = typeof(MemberAccess).GetMethod(nameof(VectorOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>What reads the member's values in all rows.</summary>
    public static Func<IReadOnlyList<TRow>, ColumnData> Reader<TRow>(SchemaDefinition.Column column)
    {
        var memberItem = Item(column.MemberType);
        if ((memberItem == typeof(string) ? typeof(ReadOnlyMemory<char>) : memberItem) != column.ColumnType.ItemType().RawType
            || (memberItem != column.MemberType) != column.ColumnType is VectorDataViewType)
            throw Errors.Invalid($"The member '{column.MemberName}' is a {column.MemberType.Name}; it cannot become a column of {column.ColumnType}.");
        return Unwrapped(() => (Func<IReadOnlyList<TRow>, ColumnData>)s_read.MakeGenericMethod(typeof(TRow), column.MemberType).Invoke(null, [column])!);
    }

    /// <summary>What an array or vector holds; other types stand for themselves.</summary>
    public static Type Item(Type type) => type.IsArray ? type.GetElementType()!
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(VBuffer<>) ? type.GetGenericArguments()[0] : type;

    /// <summary>An exception inside a call by reflection comes out as itself.</summary>
    public static T Unwrapped<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(e.InnerException);
            throw;
        }
    }

    static Func<IReadOnlyList<TRow>, ColumnData> ReadTyped<TRow, TMember>(SchemaDefinition.Column column)
    {
        var parameter = Expression.Parameter(typeof(TRow));
        var get = Expression.Lambda<Func<TRow, TMember>>(Expression.MakeMemberAccess(parameter, column.Member), parameter).Compile();
        var make = Maker<TMember>(column);
        return rows =>
        {
            var values = new TMember[rows.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = get(rows[i] is { } row ? row : throw Errors.Invalid($"Row {i} is null: every row must be an object."));
            return make(values);
        };
    }

    /// <summary>Makes a column of a member's values.</summary>
    static Func<TMember[], ColumnData> Maker<TMember>(SchemaDefinition.Column column)
    {
        if (column.ColumnType is VectorDataViewType vector)
        {
            var make = s_vector.MakeGenericMethod(typeof(TMember), vector.ItemType.RawType).CreateDelegate<Func<TMember[], string, int, ColumnData>>();
            return values => make(values, column.ColumnName, vector.Size);
        }
        if (typeof(TMember) == typeof(string))
            return values => new ScalarColumn<ReadOnlyMemory<char>>(Array.ConvertAll((string?[])(object)values, t => t.AsMemory()));
        if (column.ColumnType is KeyDataViewType key)
            return values =>
            {
                CheckKeys(values, column.ColumnName, key.Count);
                return new ScalarColumn<TMember>(values);
            };
        return values => new ScalarColumn<TMember>(values);
    }

    static ColumnData VectorOf<TMember, TItem>(TMember[] values, string name, int size)
    {
        TItem[] Items(int row) => values[row] switch
        {
            TItem[] array => array,
            string?[] texts => (TItem[])(object)Array.ConvertAll(texts, t => t.AsMemory()),
            VBuffer<TItem> buffer => [.. buffer.DenseValues()],
            _ => [],
        };
        if (size == 0) return new RaggedColumn<TItem>([.. Enumerable.Range(0, values.Length).Select(r => Items(r).ToArray())]);
        var result = new TItem[(long)values.Length * size];
        for (var i = 0; i < values.Length; i++)
        {
            var items = Items(i);
            if (items.Length != size) throw Errors.Invalid($"The column '{name}' holds vectors of {size} items; row {i} has {items.Length}.");
            Array.Copy(items, 0, result, (long)i * size, size);
        }
        return new VectorColumn<TItem>(result, size, values.Length);
    }

    static void CheckKeys<T>(T[] values, string name, ulong count)
    {
        for (var i = 0; i < values.Length; i++)
            if (Convert.ToUInt64(values[i], System.Globalization.CultureInfo.InvariantCulture) > count)
                throw Errors.Invalid($"The column '{name}' holds keys from 1 to {count} (0 for a missing one); row {i} has {values[i]}.");
    }
}
