using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms
{
    /// <summary>Learns the categories of columns and makes vectors with a 1 at the category's place.</summary>
    public sealed class OneHotEncodingEstimator : IEstimator<OneHotEncodingTransformer>
    {
        readonly InputOutputColumnPair[] _pairs;
        readonly OutputKind _kind;
        readonly ValueToKeyMappingEstimator _keys;

        internal OneHotEncodingEstimator(InputOutputColumnPair[] pairs, OutputKind kind, ValueToKeyMappingEstimator keys)
        {
            if (kind == OutputKind.Binary) throw new NotSupportedException("Categories as binary numbers are not part of this stand-in: use the kind Indicator.");
            if (!Enum.IsDefined(kind)) throw Errors.Parameter("outputKind", $"{kind} is no kind of output.");
            (_pairs, _kind, _keys) = (pairs, kind, keys);
        }

        /// <summary>What comes out: an indicator vector, for vectors the sum of their indicators, or the key itself.</summary>
        public enum OutputKind : byte { Bag = 1, Indicator = 2, Key = 3, Binary = 4 }

        /// <summary>Learns the categories from the data.</summary>
        public OneHotEncodingTransformer Fit(IDataView input) => new(_pairs, _kind, _keys.FitKeys(MemoryView.Of(input)));

        /// <summary>What will come out.</summary>
        public SchemaShape GetOutputSchema(SchemaShape inputSchema)
        {
            var keys = _keys.GetOutputSchema(inputSchema);
            return _kind == OutputKind.Key ? keys
                : inputSchema.With([.. _pairs.Select(p => SchemaShape.Column.Of(p.OutputColumnName, new VectorDataViewType(NumberDataViewType.Single, 1)))]);
        }
    }

    /// <summary>Makes vectors with a 1 at the category's place; only zeros for a category that was not learned.</summary>
    public sealed class OneHotEncodingTransformer : ITransformer
    {
        readonly InputOutputColumnPair[] _pairs;
        readonly OneHotEncodingEstimator.OutputKind _kind;
        readonly KeyMap[] _maps;

        internal OneHotEncodingTransformer(InputOutputColumnPair[] pairs, OneHotEncodingEstimator.OutputKind kind, KeyMap[] maps) =>
            (_pairs, _kind, _maps) = (pairs, kind, maps);

        bool ITransformer.IsRowToRowMapper => true;

        /// <summary>The columns that come out.</summary>
        public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => RowToRowTransformerBase.Extended(inputSchema, Map);

        /// <summary>The data with the new columns.</summary>
        public IDataView Transform(IDataView input) => RowToRowTransformerBase.Extended(input, Map);

        List<NewColumn> Map(DataViewSchema schema) => [.. _pairs.Select((pair, i) =>
        {
            var map = _maps[i];
            var column = schema.Find("input", pair.InputColumnName);
            map.Check(column);
            var keyType = column.Type.WithItem(new KeyDataViewType(typeof(uint), map.Count));
            return _kind == OneHotEncodingEstimator.OutputKind.Key
                ? new NewColumn(pair.OutputColumnName, keyType, map.Names.ForKeys(), view => map.Keys(view[column]))
                : Indicators.Column(pair.OutputColumnName, keyType, map.Count, map.Names, _kind == OneHotEncodingEstimator.OutputKind.Bag, view => map.Keys(view[column]));
        })];

        void ICanSaveModel.Save(ModelSaveContext ctx)
        {
            ctx.Tag("OneHot");
            ColumnMaps.Write(ctx, _pairs);
            ctx.Writer.Write((int)_kind);
            foreach (var map in _maps) map.Names.Save(ctx);
        }

        internal static OneHotEncodingTransformer Read(ModelReader reader)
        {
            var pairs = ColumnMaps.ReadPairs(reader);
            return new(pairs, (OneHotEncodingEstimator.OutputKind)reader.Int(), [.. pairs.Select(_ => KeyMap.Read(reader))]);
        }
    }
}

namespace Microsoft.ML
{
    using Microsoft.ML.Transforms;

    /// <summary>Transforms of categories.</summary>
    public static class CategoricalCatalog
    {
        /// <summary>Makes of each category a vector with a 1 at its place; the slots are named after the categories.</summary>
        public static OneHotEncodingEstimator OneHotEncoding(this TransformsCatalog.CategoricalTransforms catalog, string outputColumnName,
            string? inputColumnName = null, OneHotEncodingEstimator.OutputKind outputKind = OneHotEncodingEstimator.OutputKind.Indicator,
            int maximumNumberOfKeys = 1000000, ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality = ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence,
            IDataView? keyData = null) =>
            catalog.OneHotEncoding([new(outputColumnName, inputColumnName)], outputKind, maximumNumberOfKeys, keyOrdinality, keyData);

        public static OneHotEncodingEstimator OneHotEncoding(this TransformsCatalog.CategoricalTransforms catalog, InputOutputColumnPair[] columns,
            OneHotEncodingEstimator.OutputKind outputKind = OneHotEncodingEstimator.OutputKind.Indicator, int maximumNumberOfKeys = 1000000,
            ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality = ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence, IDataView? keyData = null) =>
            new(columns, outputKind, new(columns, maximumNumberOfKeys, keyOrdinality, keyData));
    }

    /// <summary>Changes of type.</summary>
    public static class ConversionsExtensionsCatalog
    {
        /// <summary>Puts a key in place of each value: 1 for the first one met (or the smallest), and so on.</summary>
        public static ValueToKeyMappingEstimator MapValueToKey(this TransformsCatalog.ConversionTransforms catalog, string outputColumnName,
            string? inputColumnName = null, int maximumNumberOfKeys = 1000000,
            ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality = ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence,
            bool addKeyValueAnnotationsAsText = false, IDataView? keyData = null) =>
            catalog.MapValueToKey([new(outputColumnName, inputColumnName)], maximumNumberOfKeys, keyOrdinality, addKeyValueAnnotationsAsText, keyData);

        public static ValueToKeyMappingEstimator MapValueToKey(this TransformsCatalog.ConversionTransforms catalog, InputOutputColumnPair[] columns,
            int maximumNumberOfKeys = 1000000, ValueToKeyMappingEstimator.KeyOrdinality keyOrdinality = ValueToKeyMappingEstimator.KeyOrdinality.ByOccurrence,
            bool addKeyValueAnnotationsAsText = false, IDataView? keyData = null) =>
            addKeyValueAnnotationsAsText ? throw new NotSupportedException("Key values as text are not part of this stand-in: convert the column to String first.")
                : new(columns, maximumNumberOfKeys, keyOrdinality, keyData);

        /// <summary>Puts back the values that keys stand for.</summary>
        public static KeyToValueMappingEstimator MapKeyToValue(this TransformsCatalog.ConversionTransforms catalog, string outputColumnName,
            string? inputColumnName = null) => new([new(outputColumnName, inputColumnName)]);

        public static KeyToValueMappingEstimator MapKeyToValue(this TransformsCatalog.ConversionTransforms catalog, InputOutputColumnPair[] columns) => new(columns);

        /// <summary>Makes of each key a vector with a 1 at its place.</summary>
        public static KeyToVectorMappingEstimator MapKeyToVector(this TransformsCatalog.ConversionTransforms catalog, string outputColumnName,
            string? inputColumnName = null, bool outputCountVector = false) => new([new(outputColumnName, inputColumnName)], outputCountVector);

        public static KeyToVectorMappingEstimator MapKeyToVector(this TransformsCatalog.ConversionTransforms catalog, InputOutputColumnPair[] columns,
            bool outputCountVector = false) => new(columns, outputCountVector);

        /// <summary>Changes numbers and true/false into another type of number, numbers into text, text into numbers.</summary>
        public static TypeConvertingEstimator ConvertType(this TransformsCatalog.ConversionTransforms catalog, string outputColumnName,
            string? inputColumnName = null, Data.DataKind outputKind = Data.DataKind.Single) => new([new(outputColumnName, inputColumnName)], outputKind);

        public static TypeConvertingEstimator ConvertType(this TransformsCatalog.ConversionTransforms catalog, InputOutputColumnPair[] columns,
            Data.DataKind outputKind = Data.DataKind.Single) => new(columns, outputKind);
    }
}
