var (found, least) = ((batchSizes[0], rates[0]), double.MaxValue);
for (var i = 0; i < batchSizes.Length; i++)
    for (var k = 0; k < rates.Length; k++)
    {
        var error = score(batchSizes[i], rates[k]);
        if (double.IsNaN(error)) error = double.PositiveInfinity;
        if (error >= least) continue;
        least = error;
        found = (batchSizes[i], rates[k]);
    }
return found;
