using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers
{
    /// <summary>What a trainer has learned.</summary>
    public abstract class ModelParametersBase<TOutput> : ICanSaveModel
    {
        private protected ModelParametersBase() { }

        /// <summary>Number of features the model was trained on.</summary>
        internal abstract int FeatureCount { get; }

        void ICanSaveModel.Save(ModelSaveContext ctx) => SaveTo(ctx);

        private protected abstract void SaveTo(ModelSaveContext ctx);
    }
}

namespace Microsoft.ML
{
    /// <summary>A model that gives each row one number.</summary>
    interface IScalarModel : ICanSaveModel
    {
        int FeatureCount { get; }

        /// <summary>Scores all rows.</summary>
        void Score(FeatureMatrix features, float[] scores);
    }

    /// <summary>A model that gives each row one number for each class or group.</summary>
    interface IVectorModel : ICanSaveModel
    {
        int FeatureCount { get; }

        /// <summary>How many numbers a row gets.</summary>
        int ScoreCount { get; }

        /// <summary>Scores all rows; the scores lie row after row.</summary>
        void Score(FeatureMatrix features, float[] scores);
    }

    /// <summary>A model that knows how much each feature weighs in it.</summary>
    interface IFeatureWeights
    {
        float[] FeatureWeights { get; }
    }
}
