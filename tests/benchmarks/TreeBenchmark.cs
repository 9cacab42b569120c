using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Course;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

/// <summary>
/// Forests and boosting on California housing: for each split and setting a line with the seconds of Fit, those of the processor, and the RMSE on the test rows.
/// The same rows go into files, from which trees.py learns.
/// </summary>
internal static class TreeBenchmark
{
    private sealed class House
    {
        [VectorType(8)]
        public float[] Features { get; set; } = [];

        public float Label { get; set; }
    }

    internal static int Run(string folder, int splits)
    {
        var housing = CaliforniaHousing.Load();
        if (housing.IsSynthetic)
        {
            Console.Error.WriteLine("The real California housing data are needed: name their folder in COURSE_DATA.");
            return 2;
        }
        var rows = housing.Rows.Select(r => new House
        {
            Features = [r.MedInc, r.HouseAge, r.AveRooms, r.AveBedrms, r.Population, r.AveOccup, r.Latitude, r.Longitude], Label = r.MedHouseVal,
        }).ToList();

        for (var seed = 0; seed < splits; seed++)
        {
            var context = new MLContext(seed);
            var split = context.Data.TrainTestSplit(context.Data.LoadFromEnumerable(rows), testFraction: 0.15);
            Save(context, split.TrainSet, Path.Combine(folder, $"{seed}-train.bin"));
            Save(context, split.TestSet, Path.Combine(folder, $"{seed}-test.bin"));
            // The first fit of a process compiles the code, so it does not count.
            if (seed == 0)
            {
                foreach (var (_, trainer) in Settings(context))
                {
                    trainer.Fit(context.Data.TakeRows(split.TrainSet, 2000));
                }
            }
            foreach (var (name, trainer) in Settings(context))
            {
                var (watch, busy) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                var model = trainer.Fit(split.TrainSet);
                var (seconds, processor) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - busy).TotalSeconds);
                var error = context.Regression.Evaluate(model.Transform(split.TestSet)).RootMeanSquaredError;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {seed} {seconds:f4} {processor:f4} {error:f5}"));
            }
        }
        return 0;
    }

    private static IEnumerable<(string Name, IEstimator<ITransformer> Trainer)> Settings(MLContext context)
    {
        var trainers = context.Regression.Trainers;
        yield return ("forest-20", trainers.FastForest());
        yield return ("forest-200", trainers.FastForest(numberOfLeaves: 200, minimumExampleCountPerLeaf: 5));
        yield return ("forest-1000", trainers.FastForest(new FastForestRegressionTrainer.Options
        {
            NumberOfLeaves = 1000, MinimumExampleCountPerLeaf = 2, FeatureFraction = 1, FeatureFractionPerSplit = 0.5,
        }));
        yield return ("forest-2000", trainers.FastForest(new FastForestRegressionTrainer.Options
        {
            NumberOfLeaves = 2000, MinimumExampleCountPerLeaf = 1, FeatureFraction = 1, FeatureFractionPerSplit = 0.5,
        }));
        yield return ("boosted-20", trainers.FastTree());
        yield return ("boosted-60", trainers.FastTree(numberOfTrees: 300, numberOfLeaves: 60, learningRate: 0.1));
    }

    // float32, eight features and the label a row.
    private static void Save(MLContext context, IDataView data, string path)
    {
        using var file = File.Create(path);
        foreach (var house in context.Data.CreateEnumerable<House>(data, reuseRowObject: false))
        {
            float[] row = [.. house.Features, house.Label];
            file.Write(MemoryMarshal.AsBytes(row.AsSpan()));
        }
    }
}
