var model = trainers.FastTree().Fit(riddle);
var rise = ml.Regression.PermutationFeatureImportance(model, riddleNew, permutationCount: 3);
var least = 0;
for (var f = 1; f < 5; f++)
    if (rise[f].MeanAbsoluteError.Mean < rise[least].MeanAbsoluteError.Mean) least = f;
return five[least];
