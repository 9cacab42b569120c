using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>What all trainers have in common: they check their columns, then learn a model.</summary>
public abstract class TrainerEstimatorBase<TTransformer, TModel> : ITrainerEstimator<TTransformer, TModel>
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    /// <summary>The column of features.</summary>
    public readonly SchemaShape.Column FeatureColumn;

    /// <summary>The column of labels; without a name when there are none.</summary>
    public readonly SchemaShape.Column LabelColumn;

    /// <summary>The column of weights; without a name when there are none.</summary>
    public readonly SchemaShape.Column WeightColumn;

    private protected TrainerEstimatorBase(MLContext context, LabelKind labelKind, string featureColumn, string? labelColumn = null, string? weightColumn = null)
    {
        Errors.NotNull(featureColumn, "featureColumnName");
        if (labelKind != LabelKind.None) Errors.NotNull(labelColumn, "labelColumnName");
        (Context, Label) = (context, labelKind);
        FeatureColumn = SchemaShape.Column.Of(featureColumn, new VectorDataViewType(NumberDataViewType.Single, 1));
        if (labelColumn is not null)
            LabelColumn = labelKind switch
            {
                LabelKind.Binary => SchemaShape.Column.Of(labelColumn, BooleanDataViewType.Instance),
                LabelKind.Class => SchemaShape.Column.Of(labelColumn, new KeyDataViewType(typeof(uint), uint.MaxValue)),
                _ => SchemaShape.Column.Of(labelColumn, NumberDataViewType.Single),
            };
        if (weightColumn is not null) WeightColumn = SchemaShape.Column.Of(weightColumn, NumberDataViewType.Single);
    }

    internal MLContext Context { get; }

    internal LabelKind Label { get; }

    /// <summary>What the trainer wants of its data.</summary>
    public abstract TrainerInfo Info { get; }

    /// <summary>Learns from the data.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type.</exception>
    /// <exception cref="InvalidOperationException">There are no rows, or labels are missing.</exception>
    public TTransformer Fit(IDataView input) => FitOn(input, null);

    /// <summary>Learns from the data, which may depend on a second data set (validation) or on an earlier model.</summary>
    private protected TTransformer FitOn(IDataView input, object? extra)
    {
        var data = Read(input);
        return MakeTransformer(Train(data, extra), data, FeatureColumn.Name, input.Schema[FeatureColumn.Name].Type);
    }

    /// <summary>The columns of this trainer in a data view.</summary>
    private protected TrainingData Read(IDataView input) =>
        TrainingData.Read(input, Context, Label, FeatureColumn.Name, LabelColumn.Name, WeightColumn.Name);

    /// <summary>Learns the model. Rows may have missing features (NaN); labels and columns are checked.</summary>
    /// <param name="data">What to learn from.</param>
    /// <param name="extra">What <see cref="FitOn"/> was given beside the data, or null.</param>
    private protected abstract TModel Train(TrainingData data, object? extra);

    private protected abstract TTransformer MakeTransformer(TModel model, TrainingData data, string featureColumn, DataViewType featureType);

    /// <summary>The columns of the scores.</summary>
    private protected abstract SchemaShape.Column[] OutputColumns(SchemaShape inputSchema);

    /// <summary>What will come out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        Errors.NotNull(inputSchema, nameof(inputSchema));
        var features = inputSchema.Find(FeatureColumn.Name) ?? throw Errors.Missing("feature", FeatureColumn.Name, inputSchema);
        if (features.Kind != SchemaShape.Column.VectorKind.Vector || features.IsKey || features.ItemType != NumberDataViewType.Single)
            throw Errors.Mismatch("feature", FeatureColumn.Name, "a known-size vector of Single", features.Describe());
        if (Label != LabelKind.None)
            TrainingData.CheckLabel(inputSchema.Find(LabelColumn.Name) ?? throw Errors.Missing("label", LabelColumn.Name, inputSchema), Label);
        if (WeightColumn.Name is not null)
        {
            var weight = inputSchema.Find(WeightColumn.Name) ?? throw Errors.Missing("weight", WeightColumn.Name, inputSchema);
            if (weight.Kind != SchemaShape.Column.VectorKind.Scalar || weight.ItemType != NumberDataViewType.Single)
                throw Errors.Mismatch("weight", WeightColumn.Name, "Single", weight.Describe());
        }
        return inputSchema.With(OutputColumns(inputSchema));
    }

    /// <summary>The column that a regression adds.</summary>
    private protected static SchemaShape.Column[] RegressionOutput => [SchemaShape.Column.Of("Score", NumberDataViewType.Single)];

    /// <summary>The columns that a binary classification adds.</summary>
    private protected static SchemaShape.Column[] BinaryOutput(bool probability) =>
    [
        SchemaShape.Column.Of("PredictedLabel", BooleanDataViewType.Instance),
        SchemaShape.Column.Of("Score", NumberDataViewType.Single),
        .. probability ? [SchemaShape.Column.Of("Probability", NumberDataViewType.Single)] : Array.Empty<SchemaShape.Column>(),
    ];

    /// <summary>The columns that a classification into several classes, or a clustering, adds.</summary>
    private protected static SchemaShape.Column[] ClassOutput(SchemaShape.Column? label) =>
    [
        SchemaShape.Column.Of("PredictedLabel", new KeyDataViewType(typeof(uint), uint.MaxValue), label?.Annotations),
        SchemaShape.Column.Of("Score", new VectorDataViewType(NumberDataViewType.Single, 1)),
    ];
}

/// <summary>A trainer whose examples can come in groups.</summary>
public abstract class TrainerEstimatorBaseWithGroupId<TTransformer, TModel> : TrainerEstimatorBase<TTransformer, TModel>
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    /// <summary>The column of groups; without a name when there are none.</summary>
    public readonly SchemaShape.Column GroupIdColumn;

    private protected TrainerEstimatorBaseWithGroupId(MLContext context, LabelKind labelKind, string featureColumn, string? labelColumn,
        string? weightColumn, string? groupColumn) : base(context, labelKind, featureColumn, labelColumn, weightColumn)
    {
        if (groupColumn is not null) GroupIdColumn = SchemaShape.Column.Of(groupColumn, new KeyDataViewType(typeof(uint), uint.MaxValue));
    }
}
