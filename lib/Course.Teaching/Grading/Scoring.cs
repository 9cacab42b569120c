namespace Course.Teaching.Grading;

/// <summary>Turns the results of checks into points.</summary>
internal static class Scoring
{
    /// <summary>The weight of the checks that passed, and of all.</summary>
    /// <param name="expected">The names of the results that there should be, in order; empty when that is not known.</param>
    /// <param name="weights">What each weighs; null, or as many as something else: each 1.</param>
    /// <param name="results">The results that there are. One too many of a name never helps: of these the failed ones count.</param>
    public static (double Passed, double All) Weigh(IReadOnlyList<string> expected, IReadOnlyList<double>? weights, IReadOnlyList<CheckRecord> results)
    {
        if (expected.Count == 0)
        {
            expected = [.. results.Select(result => result.Exercise)];
        }
        if (expected.Count == 0)
        {
            return (0, 1);
        }
        if (weights is null || weights.Count != expected.Count)
        {
            weights = [.. Enumerable.Repeat(1.0, expected.Count)];
        }
        var passed = 0.0;
        foreach (var places in Enumerable.Range(0, expected.Count).GroupBy(i => expected[i], StringComparer.Ordinal))
        {
            var found = results.Where(result => result.Exercise == places.Key).ToList();
            if (found.Count > places.Count())
            {
                found = [.. found.OrderBy(result => result.Passed)];
            }
            passed += places.Zip(found).Where(pair => pair.Second.Passed).Sum(pair => weights[pair.First]);
        }
        return (passed, weights.Sum());
    }

    /// <summary>
    /// The points of an exercise: each check cell's points by the weight of its checks that passed. Further checks share in all the
    /// exercise's points, each as one more check.
    /// </summary>
    /// <param name="cells">The visible check cells: points, weight passed, weight of all.</param>
    /// <param name="further">The weight of further checks that passed, and of all; 0 for none.</param>
    public static double Points(IReadOnlyList<(double Points, double Passed, double All)> cells, (double Passed, double All) further)
    {
        var visible = cells.Sum(cell => cell.Points * cell.Passed / cell.All);
        if (further.All <= 0)
        {
            return Rounded(visible);
        }
        var most = cells.Sum(cell => cell.Points);
        if (most <= 0)
        {
            return 0;
        }
        var weight = cells.Sum(cell => cell.All);
        return Rounded(most * ((visible / most * weight) + further.Passed) / (weight + further.All));
    }

    // 2 × 1/3 and the like: more digits than a gradebook shows would only make sums look wrong.
    private static double Rounded(double points) => Math.Round(points, 4);
}
