using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace Microsoft.ML.Transforms
{
    /// <summary>Puts columns side by side into one vector.</summary>
    public sealed class ColumnConcatenatingEstimator : IEstimator<ColumnConcatenatingTransformer>
    {
        readonly ColumnConcatenatingTransformer _transformer;

        internal ColumnConcatenatingEstimator(string output, string[] inputs) => _transformer = new(output, inputs);

        /// <summary>Checks the columns; there is nothing to learn.</summary>
        public ColumnConcatenatingTransformer Fit(IDataView input)
        {
            Errors.NotNull(input, nameof(input));
            _transformer.GetOutputSchema(input.Schema);
            return _transformer;
        }

        /// <summary>What will come out.</summary>
        public SchemaShape GetOutputSchema(SchemaShape inputSchema)
        {
            Errors.NotNull(inputSchema, nameof(inputSchema));
            DataViewType? item = null;
            foreach (var name in _transformer.Inputs)
            {
                var column = inputSchema.Input(name);
                item ??= column.ItemType;
                if (column.IsKey || !column.ItemType.Equals(item)) throw Errors.Mismatch("input", name, $"{item} or a vector of it, like '{_transformer.Inputs[0]}'", column.Describe());
                if (column.Kind == SchemaShape.Column.VectorKind.VariableVector) throw Errors.Mismatch("input", name, $"a known-size vector of {item}", column.Describe());
            }
            return inputSchema.With(SchemaShape.Column.Of(_transformer.Output, new VectorDataViewType((PrimitiveDataViewType)item!, 1)));
        }
    }
}

namespace Microsoft.ML.Data
{
    /// <summary>Puts columns side by side into one vector.</summary>
    public sealed class ColumnConcatenatingTransformer : RowToRowTransformerBase
    {
        internal ColumnConcatenatingTransformer(string output, string[] inputs)
        {
            if (string.IsNullOrEmpty(output)) throw Errors.Parameter("outputColumnName", "The new column needs a name.");
            if (inputs is null or []) throw Errors.Parameter("inputColumnNames", "Name at least one column to put together.");
            (Output, Inputs) = (output, inputs);
        }

        internal string Output { get; }

        internal string[] Inputs { get; }

        private protected override IReadOnlyList<NewColumn> Map(DataViewSchema schema)
        {
            var columns = Inputs.Select(name => schema.Find("input", name)).ToList();
            var item = columns[0].Type.ItemType();
            foreach (var column in columns)
            {
                if (column.Type.ItemType() is KeyDataViewType || !column.Type.ItemType().Equals(item))
                    throw Errors.Mismatch("input", column.Name, $"{item} or a vector of it, like '{columns[0].Name}'", column.Type);
                if (column.Type.ValueCount() == 0) throw Errors.Mismatch("input", column.Name, $"a known-size vector of {item}", column.Type);
            }
            var size = columns.Sum(c => c.Type.ValueCount());
            var annotations = AnnotationKinds.WithSlotNames([.. columns.SelectMany(Names)], columns.All(c => c.IsNormalized()));
            return [new(Output, new VectorDataViewType((PrimitiveDataViewType)item, size), annotations,
                view => ColumnMaps.ForType<ColumnData>(typeof(ColumnConcatenatingTransformer), nameof(Join), item.RawType, columns.Select(c => view[c]).ToArray(), size, view.Rows))];
        }

        // A scalar's slot has the column's name; a vector's slots have the column's name and their own.
        static IEnumerable<string> Names(DataViewSchema.Column column) => column.Type is not VectorDataViewType vector ? [column.Name]
            : column.SlotNamesOrNull()?.Select(name => name.Length == 0 ? "" : $"{column.Name}.{name}") ?? Enumerable.Repeat("", vector.Size);

        static ColumnData Join<T>(ColumnData[] parts, int size, int rows)
        {
            var result = new T[(long)rows * size];
            var at = 0;
            foreach (var part in parts)
            {
                if (part is ScalarColumn<T> scalars)
                {
                    for (var i = 0; i < rows; i++) result[i * size + at] = scalars.Values[i];
                    at++;
                }
                else
                {
                    var vectors = (VectorColumn<T>)part;
                    for (var i = 0; i < rows; i++) Array.Copy(vectors.Values, i * vectors.Size, result, i * size + at, vectors.Size);
                    at += vectors.Size;
                }
            }
            return new VectorColumn<T>(result, size, rows);
        }

        private protected override void SaveTo(ModelSaveContext ctx)
        {
            ctx.Tag("Concatenate");
            ctx.Writer.Write(Output);
            ctx.Write(Inputs);
        }

        internal static ColumnConcatenatingTransformer Read(ModelReader reader) => new(reader.Text(), reader.Texts());
    }
}

namespace Microsoft.ML
{
    /// <summary>Transforms that put together, copy and choose columns.</summary>
    public static class TransformExtensionsCatalog
    {
        /// <summary>Puts columns side by side into one vector: the usual way to the column Features.</summary>
        public static ColumnConcatenatingEstimator Concatenate(this TransformsCatalog catalog, string outputColumnName, params string[] inputColumnNames) =>
            new(outputColumnName, inputColumnNames);

        /// <summary>Copies a column under another name.</summary>
        public static ColumnCopyingEstimator CopyColumns(this TransformsCatalog catalog, string outputColumnName, string inputColumnName) =>
            new([new InputOutputColumnPair(outputColumnName, inputColumnName)]);

        /// <summary>Leaves columns out.</summary>
        public static ColumnSelectingEstimator DropColumns(this TransformsCatalog catalog, params string[] columnNames) => new(columnNames, keep: false);

        /// <summary>Keeps the named columns alone, in that order.</summary>
        public static ColumnSelectingEstimator SelectColumns(this TransformsCatalog catalog, params string[] columnNames) => new(columnNames, keep: true);

        public static ColumnSelectingEstimator SelectColumns(this TransformsCatalog catalog, string[] columnNames, bool keepHidden) =>
            keepHidden ? throw new NotSupportedException("Keeping hidden columns is not part of this stand-in.") : new(columnNames, keep: true);
    }
}
