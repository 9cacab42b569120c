// expect: For the input 2 batch sizes and 4 rates
var (best, found) = (double.PositiveInfinity, (0, 0.0));
for (var i = 0; i < batchSizes.Length; i++)
    for (var k = 0; k < batchSizes.Length; k++)
        if (score(batchSizes[i], rates[k]) < best) (best, found) = (score(batchSizes[i], rates[k]), (batchSizes[i], rates[k]));
return found;
