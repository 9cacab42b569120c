using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>How the members of a class become columns; names, types and annotations can be changed.</summary>
public sealed class SchemaDefinition : List<SchemaDefinition.Column>
{
    SchemaDefinition() { }

    /// <summary>Whether members are read, written or both.</summary>
    [Flags]
    public enum Direction { Read = 1, Write = 2, Both = 3 }

    /// <summary>The column of that name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public Column this[string columnName]
    {
        get => Find(c => c.ColumnName == columnName)
            ?? throw Errors.Parameter(nameof(columnName), $"There is no column '{columnName}'; the columns are {string.Join(", ", this.Select(c => c.ColumnName))}.");
        set
        {
            Errors.NotNull(value, nameof(value));
            if (value.ColumnName != columnName)
                throw Errors.Parameter(nameof(columnName), $"The column is called '{value.ColumnName}', not '{columnName}'.");
            var at = FindIndex(c => c.ColumnName == columnName);
            if (at < 0) Add(value);
            else this[at] = value;
        }
    }

    /// <summary>The columns that the fields and properties of a class become.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A member has a type that columns do not hold.</exception>
    public static SchemaDefinition Create(Type userType, Direction direction = Direction.Both)
    {
        Errors.NotNull(userType, nameof(userType));
        var result = new SchemaDefinition();
        foreach (var member in Members(userType, direction))
        {
            var column = new Column(member, member.GetCustomAttribute<ColumnNameAttribute>()?.Name ?? member.Name, TypeOf(member));
            if (result.Any(c => c.ColumnName == column.ColumnName))
                throw Errors.Parameter(nameof(userType), $"{userType.Name} has two members for the column '{column.ColumnName}'.");
            result.Add(column);
        }
        return result;
    }

    static IEnumerable<MemberInfo> Members(Type type, Direction direction)
    {
        const BindingFlags Open = BindingFlags.Public | BindingFlags.Instance;
        foreach (var field in type.GetFields(Open))
            if (field.GetCustomAttribute<NoColumnAttribute>() is null && !(field.IsInitOnly && direction.HasFlag(Direction.Write)))
                yield return field;
        foreach (var property in type.GetProperties(Open))
        {
            if (property.GetIndexParameters().Length > 0 || property.GetCustomAttribute<NoColumnAttribute>() is not null) continue;
            if (direction.HasFlag(Direction.Read) && property.GetGetMethod() is null) continue;
            if (direction.HasFlag(Direction.Write) && property.GetSetMethod() is null) continue;
            yield return property;
        }
    }

    static DataViewType TypeOf(MemberInfo member)
    {
        var type = Column.MemberTypeOf(member);
        var isVector = type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(VBuffer<>));
        var itemType = type.IsArray ? type.GetElementType()! : isVector ? type.GetGenericArguments()[0] : type;
        var item = KnownTypes.Primitive(itemType) ?? throw Errors.Parameter("rawType",
            $"The member '{member.Name}' is a {type.Name}, which no column can hold: columns hold numbers, Boolean, string, DateTime, and arrays of these"
            + (Nullable.GetUnderlyingType(itemType) is { } inner ? $" (write a missing {inner.Name} as NaN, not as null)." : "."));
        if (member.GetCustomAttribute<KeyTypeAttribute>() is { } key)
        {
            if (!KeyDataViewType.IsValidDataType(itemType))
                throw Errors.Parameter("rawType", $"The member '{member.Name}' is marked as a key: keys are byte, ushort, uint or ulong, and it is {itemType.Name}.");
            item = new KeyDataViewType(itemType, key.Count ?? MaxOf(itemType));
        }
        var vector = member.GetCustomAttribute<VectorTypeAttribute>();
        if (!isVector && vector is not null)
            throw Errors.Parameter("rawType", $"The member '{member.Name}' is marked as a vector, and it is no array.");
        return !isVector ? item : vector?.Dimensions is { } dimensions ? new VectorDataViewType(item, dimensions) : new VectorDataViewType(item);
    }

    static ulong MaxOf(Type type) =>
        type == typeof(byte) ? byte.MaxValue : type == typeof(ushort) ? ushort.MaxValue : type == typeof(uint) ? uint.MaxValue : ulong.MaxValue;

    /// <summary>One member and the column it becomes.</summary>
    public sealed class Column
    {
        readonly List<(string Kind, object Value, DataViewType Type)> _annotations = [];

        internal Column(MemberInfo member, string name, DataViewType type) => (Member, ColumnName, ColumnType) = (member, name, type);

        internal MemberInfo Member { get; }

        internal Type MemberType => MemberTypeOf(Member);

        internal static Type MemberTypeOf(MemberInfo member) => member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;

        /// <summary>Name of the field or property.</summary>
        public string MemberName => Member.Name;

        /// <summary>Name of the column.</summary>
        public string ColumnName { get; set; }

        /// <summary>Type of the column.</summary>
        public DataViewType ColumnType { get; set; }

        /// <summary>What is known about the column.</summary>
        public DataViewSchema.Annotations Annotations { get; internal set; } = DataViewSchema.Annotations.Empty;

        /// <summary>Adds an annotation such as the names of slots.</summary>
        public void AddAnnotation<T>(string kind, T value, DataViewType annotationType)
        {
            Errors.NotNull(annotationType, nameof(annotationType));
            if (Annotations.Schema.GetColumnOrNull(kind) is not null)
                throw Errors.Parameter(nameof(kind), $"The column '{ColumnName}' has an annotation '{kind}' already.");
            if (annotationType.RawType != typeof(T))
                throw Errors.Parameter(nameof(annotationType), $"The annotation '{kind}' is a {typeof(T)}, and {annotationType} is a {annotationType.RawType}.");
            var builder = new DataViewSchema.Annotations.Builder();
            builder.Add(Annotations, _ => true);
            builder.Add(kind, annotationType, (ref T target) => target = value);
            Annotations = builder.ToAnnotations();
        }
    }
}
