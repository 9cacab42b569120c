using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Microsoft.ML;

/// <summary>The linear trainers.</summary>
public static class StandardTrainersCatalog
{
    /// <summary>Linear regression by dual coordinate ascent; wants features of one scale.</summary>
    public static SdcaRegressionTrainer Sdca(this RegressionCatalog.RegressionTrainers catalog, string labelColumnName = "Label",
        string featureColumnName = "Features", string? exampleWeightColumnName = null, ISupportSdcaRegressionLoss? lossFunction = null,
        float? l2Regularization = null, float? l1Regularization = null, int? maximumNumberOfIterations = null) =>
        catalog.Sdca(new SdcaRegressionTrainer.Options
        {
            LabelColumnName = labelColumnName, FeatureColumnName = featureColumnName, ExampleWeightColumnName = exampleWeightColumnName,
            LossFunction = lossFunction ?? new SquaredLoss(), L2Regularization = l2Regularization, L1Regularization = l1Regularization,
            MaximumNumberOfIterations = maximumNumberOfIterations,
        });

    public static SdcaRegressionTrainer Sdca(this RegressionCatalog.RegressionTrainers catalog, SdcaRegressionTrainer.Options options) =>
        new(catalog.Context, options ?? throw new ArgumentNullException(nameof(options)));

    /// <summary>Linear regression by steps along the slope of one example after the other.</summary>
    public static OnlineGradientDescentTrainer OnlineGradientDescent(this RegressionCatalog.RegressionTrainers catalog, string labelColumnName = "Label",
        string featureColumnName = "Features", IRegressionLoss? lossFunction = null, float learningRate = 0.1f, bool decreaseLearningRate = true,
        float l2Regularization = 0, int numberOfIterations = 1) =>
        catalog.OnlineGradientDescent(new OnlineGradientDescentTrainer.Options
        {
            LabelColumnName = labelColumnName, FeatureColumnName = featureColumnName, LossFunction = lossFunction ?? new SquaredLoss(),
            LearningRate = learningRate, DecreaseLearningRate = decreaseLearningRate, L2Regularization = l2Regularization,
            NumberOfIterations = numberOfIterations,
        });

    public static OnlineGradientDescentTrainer OnlineGradientDescent(this RegressionCatalog.RegressionTrainers catalog, OnlineGradientDescentTrainer.Options options) =>
        new(catalog.Context, options ?? throw new ArgumentNullException(nameof(options)));

    /// <summary>Logistic regression; costs of weights are added to the sum of the losses.</summary>
    public static LbfgsLogisticRegressionBinaryTrainer LbfgsLogisticRegression(this BinaryClassificationCatalog.BinaryClassificationTrainers catalog,
        string labelColumnName = "Label", string featureColumnName = "Features", string? exampleWeightColumnName = null, float l1Regularization = 1,
        float l2Regularization = 1, float optimizationTolerance = 1e-7f, int historySize = 20, bool enforceNonNegativity = false) =>
        catalog.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = labelColumnName, FeatureColumnName = featureColumnName, ExampleWeightColumnName = exampleWeightColumnName,
            L1Regularization = l1Regularization, L2Regularization = l2Regularization, OptimizationTolerance = optimizationTolerance,
            HistorySize = historySize, EnforceNonNegativity = enforceNonNegativity,
        });

    public static LbfgsLogisticRegressionBinaryTrainer LbfgsLogisticRegression(this BinaryClassificationCatalog.BinaryClassificationTrainers catalog,
        LbfgsLogisticRegressionBinaryTrainer.Options options) => new(catalog.Context, options ?? throw new ArgumentNullException(nameof(options)));

    /// <summary>Logistic regression by dual coordinate ascent; wants features of one scale.</summary>
    public static SdcaLogisticRegressionBinaryTrainer SdcaLogisticRegression(this BinaryClassificationCatalog.BinaryClassificationTrainers catalog,
        string labelColumnName = "Label", string featureColumnName = "Features", string? exampleWeightColumnName = null, float? l2Regularization = null,
        float? l1Regularization = null, int? maximumNumberOfIterations = null) =>
        catalog.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = labelColumnName, FeatureColumnName = featureColumnName, ExampleWeightColumnName = exampleWeightColumnName,
            L2Regularization = l2Regularization, L1Regularization = l1Regularization, MaximumNumberOfIterations = maximumNumberOfIterations,
        });

    public static SdcaLogisticRegressionBinaryTrainer SdcaLogisticRegression(this BinaryClassificationCatalog.BinaryClassificationTrainers catalog,
        SdcaLogisticRegressionBinaryTrainer.Options options) => new(catalog.Context, options ?? throw new ArgumentNullException(nameof(options)));

    /// <summary>A linear support vector machine; it gives no probabilities, so use EvaluateNonCalibrated.</summary>
    public static LinearSvmTrainer LinearSvm(this BinaryClassificationCatalog.BinaryClassificationTrainers catalog, string labelColumnName = "Label",
        string featureColumnName = "Features", string? exampleWeightColumnName = null, int numberOfIterations = 1) =>
        catalog.LinearSvm(new LinearSvmTrainer.Options
        {
            LabelColumnName = labelColumnName, FeatureColumnName = featureColumnName, ExampleWeightColumnName = exampleWeightColumnName,
            NumberOfIterations = numberOfIterations,
        });

    public static LinearSvmTrainer LinearSvm(this BinaryClassificationCatalog.BinaryClassificationTrainers catalog, LinearSvmTrainer.Options options) =>
        new(catalog.Context, options ?? throw new ArgumentNullException(nameof(options)));

    /// <summary>Multinomial logistic regression by dual coordinate ascent; wants features of one scale.</summary>
    public static SdcaMaximumEntropyMulticlassTrainer SdcaMaximumEntropy(this MulticlassClassificationCatalog.MulticlassClassificationTrainers catalog,
        string labelColumnName = "Label", string featureColumnName = "Features", string? exampleWeightColumnName = null, float? l2Regularization = null,
        float? l1Regularization = null, int? maximumNumberOfIterations = null) =>
        catalog.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = labelColumnName, FeatureColumnName = featureColumnName, ExampleWeightColumnName = exampleWeightColumnName,
            L2Regularization = l2Regularization, L1Regularization = l1Regularization, MaximumNumberOfIterations = maximumNumberOfIterations,
        });

    public static SdcaMaximumEntropyMulticlassTrainer SdcaMaximumEntropy(this MulticlassClassificationCatalog.MulticlassClassificationTrainers catalog,
        SdcaMaximumEntropyMulticlassTrainer.Options options) => new(catalog.Context, options ?? throw new ArgumentNullException(nameof(options)));

    /// <summary>Multinomial logistic regression; costs of weights are added to the sum of the losses.</summary>
    public static LbfgsMaximumEntropyMulticlassTrainer LbfgsMaximumEntropy(this MulticlassClassificationCatalog.MulticlassClassificationTrainers catalog,
        string labelColumnName = "Label", string featureColumnName = "Features", string? exampleWeightColumnName = null, float l1Regularization = 1,
        float l2Regularization = 1, float optimizationTolerance = 1e-7f, int historySize = 20, bool enforceNonNegativity = false) =>
        catalog.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = labelColumnName, FeatureColumnName = featureColumnName, ExampleWeightColumnName = exampleWeightColumnName,
            L1Regularization = l1Regularization, L2Regularization = l2Regularization, OptimizationTolerance = optimizationTolerance,
            HistorySize = historySize, EnforceNonNegativity = enforceNonNegativity,
        });

    public static LbfgsMaximumEntropyMulticlassTrainer LbfgsMaximumEntropy(this MulticlassClassificationCatalog.MulticlassClassificationTrainers catalog,
        LbfgsMaximumEntropyMulticlassTrainer.Options options) => new(catalog.Context, options ?? throw new ArgumentNullException(nameof(options)));

    /// <summary>For each class one model that tells it from all others. The inner trainer's label column has to have the same name.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="binaryEstimator">The trainer of yes and no.</param>
    /// <param name="labelColumnName">The column of classes: keys.</param>
    /// <param name="imputeMissingLabelsAsNegative">Not part of this stand-in: leave it at false.</param>
    /// <param name="calibrator">Not part of this stand-in: leave it at null; models without probabilities are calibrated by Platt's method.</param>
    /// <param name="maximumCalibrationExampleCount">How many rows to calibrate on at most.</param>
    /// <param name="useProbabilities">Whether to compare probabilities instead of scores.</param>
    public static OneVersusAllTrainer OneVersusAll<TModel>(this MulticlassClassificationCatalog.MulticlassClassificationTrainers catalog,
        ITrainerEstimator<BinaryPredictionTransformer<TModel>, TModel> binaryEstimator, string labelColumnName = "Label",
        bool imputeMissingLabelsAsNegative = false, IEstimator<ISingleFeaturePredictionTransformer<ICalibrator>>? calibrator = null,
        int maximumCalibrationExampleCount = 1000000000, bool useProbabilities = true) where TModel : class
    {
        Errors.NotNull(binaryEstimator, nameof(binaryEstimator));
        if (imputeMissingLabelsAsNegative) throw new NotSupportedException("Taking missing labels for negative ones is not part of this stand-in.");
        if (calibrator is not null) throw new NotSupportedException("A calibrator of one's own is not part of this stand-in: Platt's method is used.");
        return new(labelColumnName, view => binaryEstimator.Fit(view), shape => binaryEstimator.GetOutputSchema(shape), maximumCalibrationExampleCount, useProbabilities);
    }
}
