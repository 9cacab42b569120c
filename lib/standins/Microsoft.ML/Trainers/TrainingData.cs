using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>What the label column of a trainer holds.</summary>
enum LabelKind { None, Number, Binary, Class }

/// <summary>What a trainer learns from, checked and ready: rows with missing labels are refused.</summary>
sealed class TrainingData
{
    /// <summary>The features, one row an example. Shared with the data view: not to be written to.</summary>
    public required FeatureMatrix Features { get; init; }

    /// <summary>Numbers as they are; true and false as 1 and 0; classes as 0, 1, 2, …; empty without labels.</summary>
    public required float[] Labels { get; init; }

    /// <summary>Weights of the examples, null when all are 1.</summary>
    public float[]? Weights { get; init; }

    /// <summary>Number of classes of a class label.</summary>
    public int Classes { get; init; }

    /// <summary>The label column, from which the classes' names come.</summary>
    public DataViewSchema.Column? LabelColumn { get; init; }

    /// <summary>Names of the features, null when the column has none.</summary>
    public string[]? FeatureNames { get; init; }

    public required MLContext Context { get; init; }

    public int Rows => Features.Rows;

    public float Weight(int row) => Weights is null ? 1 : Weights[row];

    /// <summary>The data without the rows that have a missing feature, for trainers that cannot use them.</summary>
    public TrainingData WithoutMissingFeatures(string trainer)
    {
        var kept = new List<int>(Rows);
        for (var i = 0; i < Rows; i++)
            if (!HasNonFinite(Features[i])) kept.Add(i);
        if (kept.Count == Rows) return this;
        if (kept.Count == 0)
            throw Errors.Invalid("Every row has a missing or infinite feature, so nothing is left to train on: fill them with ReplaceMissingValues first.");
        Context.Say(trainer, "Warning", $"Left out {Rows - kept.Count} of {Rows} rows because a feature is missing or infinite.");
        int[] rows = [.. kept];
        var features = (VectorColumn<float>)new VectorColumn<float>(Features.Values, Features.Columns, Rows).Select(rows);
        return new TrainingData
        {
            Features = new(features.Values, rows.Length, Features.Columns),
            Labels = Labels.Length == 0 ? Labels : System.Array.ConvertAll(rows, i => Labels[i]),
            Weights = Weights is null ? null : System.Array.ConvertAll(rows, i => Weights[i]),
            Classes = Classes, LabelColumn = LabelColumn, FeatureNames = FeatureNames, Context = Context,
        };
    }

    static bool HasNonFinite(ReadOnlySpan<float> values)
    {
        foreach (var value in values)
            if (!float.IsFinite(value)) return true;
        return false;
    }

    /// <summary>Reads the columns of a trainer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type.</exception>
    /// <exception cref="InvalidOperationException">There are no rows, or labels are missing.</exception>
    public static TrainingData Read(IDataView input, MLContext context, LabelKind kind, string features, string? label, string? weight)
    {
        var view = MemoryView.Of(input);
        var featureColumn = view.Schema.Find("feature", features);
        if (featureColumn.Type is not VectorDataViewType { ItemType: var item, IsKnownSize: true } || item != NumberDataViewType.Single)
            throw Errors.Mismatch("feature", features, "a known-size vector of Single", featureColumn.Type);
        if (view.Rows == 0) throw Errors.Invalid("The training data has no rows: check the file and the filters before it.");

        float[] labels = [];
        var classes = 0;
        DataViewSchema.Column? labelColumn = null;
        if (kind != LabelKind.None)
        {
            var column = view.Schema.Find("label", label!);
            labelColumn = column;
            CheckLabel(SchemaShape.Column.Of(column), kind);
            labels = ReadLabels(view, column, kind);
            if (kind == LabelKind.Class) classes = checked((int)((KeyDataViewType)column.Type).Count);
        }
        return new TrainingData
        {
            Features = view.Features(features),
            Labels = labels,
            Weights = weight is null ? null : view.Floats(weight, "weight"),
            Classes = classes,
            LabelColumn = labelColumn,
            FeatureNames = featureColumn.SlotNamesOrNull(),
            Context = context,
        };
    }

    public static void CheckLabel(SchemaShape.Column column, LabelKind kind)
    {
        var scalar = column.Kind == SchemaShape.Column.VectorKind.Scalar;
        switch (kind)
        {
            case LabelKind.Number when !scalar || column.IsKey || column.ItemType != NumberDataViewType.Single:
                throw Errors.Mismatch("label", column.Name, "Single", column.Describe());
            case LabelKind.Binary when !scalar || column.ItemType != BooleanDataViewType.Instance:
                throw Errors.Mismatch("label", column.Name, "Boolean", column.Describe());
            case LabelKind.Class when !scalar || !column.IsKey:
                throw Errors.Mismatch("label", column.Name, "Key<UInt32>", column.Describe() + " (MapValueToKey makes keys of a column)");
        }
    }

    static float[] ReadLabels(MemoryView view, DataViewSchema.Column column, LabelKind kind)
    {
        if (kind == LabelKind.Binary) return System.Array.ConvertAll(view.Scalars<bool>(column, "label"), v => v ? 1f : 0f);
        var labels = kind == LabelKind.Number ? view.Scalars<float>(column, "label")
            : System.Array.ConvertAll(view.Numbers(column, "label"), v => (float)v);
        var missing = labels.Count(v => !float.IsFinite(v));
        if (missing > 0)
            throw Errors.Invalid($"The label column '{column.Name}' has {missing} missing or infinite value{(missing == 1 ? "" : "s")} in {labels.Length} rows, "
                + $"the first in row {System.Array.FindIndex(labels, v => !float.IsFinite(v))}: leave such rows out with FilterRowsByMissingValues.");
        return labels;
    }
}
