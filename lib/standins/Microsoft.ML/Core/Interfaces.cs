using Microsoft.ML.Data;

namespace Microsoft.ML
{
    /// <summary>Something that writes itself into a model file.</summary>
    public interface ICanSaveModel
    {
        /// <summary>Writes the model.</summary>
        void Save(ModelSaveContext ctx);
    }

    /// <summary>Makes a data view from a data view.</summary>
    public interface ITransformer : ICanSaveModel
    {
        /// <summary>Whether each output row depends on its input row alone.</summary>
        bool IsRowToRowMapper { get; }

        /// <summary>The columns that come out for the columns that go in.</summary>
        DataViewSchema GetOutputSchema(DataViewSchema inputSchema);

        /// <summary>The transformed view.</summary>
        IDataView Transform(IDataView input);
    }

    /// <summary>Learns a transformer from data.</summary>
    public interface IEstimator<out TTransformer> where TTransformer : ITransformer
    {
        /// <summary>Learns from the data.</summary>
        TTransformer Fit(IDataView input);

        /// <summary>What will come out, as far as it is known before any data is seen.</summary>
        /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type.</exception>
        SchemaShape GetOutputSchema(SchemaShape inputSchema);
    }

    /// <summary>A transformer that scores with a model.</summary>
    public interface IPredictionTransformer<out TModel> : ITransformer
    {
        /// <summary>The learned parameters.</summary>
        TModel Model { get; }
    }

    /// <summary>A prediction transformer that reads one column of features.</summary>
    public interface ISingleFeaturePredictionTransformer<out TModel> : IPredictionTransformer<TModel>
    {
        /// <summary>Name of the column of features.</summary>
        string FeatureColumnName { get; }

        /// <summary>Type of the column of features.</summary>
        DataViewType FeatureColumnType { get; }
    }

    /// <summary>Makes a data view from a source such as files.</summary>
    public interface IDataLoader<in TSource> : ICanSaveModel
    {
        /// <summary>Loads the source.</summary>
        IDataView Load(TSource input);

        /// <summary>The columns that loading gives.</summary>
        DataViewSchema GetOutputSchema();
    }

    /// <summary>A pair of names: the column that comes out and the one it is made from.</summary>
    public sealed class InputOutputColumnPair
    {
        /// <summary>A pair; without an input name both are the same.</summary>
        public InputOutputColumnPair(string outputColumnName, string? inputColumnName = null)
        {
            if (string.IsNullOrEmpty(outputColumnName)) throw Errors.Parameter(nameof(outputColumnName), "The new column needs a name.");
            (OutputColumnName, InputColumnName) = (outputColumnName, inputColumnName ?? outputColumnName);
        }

        /// <summary>The column that is read.</summary>
        public string InputColumnName { get; }

        /// <summary>The column that is made.</summary>
        public string OutputColumnName { get; }
    }

    /// <summary>What a trainer wants of its data.</summary>
    public sealed class TrainerInfo
    {
        internal TrainerInfo(bool normalization = false, bool caching = false) => (NeedNormalization, WantCaching) = (normalization, caching);

        /// <summary>Whether the features should have one scale.</summary>
        public bool NeedNormalization { get; }

        /// <summary>Whether it goes through the data more than once.</summary>
        public bool WantCaching { get; }
    }
}

namespace Microsoft.ML.Trainers
{
    /// <summary>An estimator that learns a model for prediction.</summary>
    public interface ITrainerEstimator<out TTransformer, out TModel> : IEstimator<TTransformer>
        where TTransformer : ISingleFeaturePredictionTransformer<TModel>
        where TModel : class
    {
        /// <summary>What the trainer wants of its data.</summary>
        TrainerInfo Info { get; }
    }
}

namespace Microsoft.ML.Runtime
{
    /// <summary>What operations get their seed from: an <see cref="MLContext"/>.</summary>
    public interface IHostEnvironment { }
}
