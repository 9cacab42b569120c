// expect: Look for the smallest rise
var model = trainers.FastForest(Deep()).Fit(riddle);
var rise = ml.Regression.PermutationFeatureImportance(model, riddleNew, permutationCount: 5);
return five[Enumerable.Range(0, 5).MaxBy(f => rise[f].RootMeanSquaredError.Mean)];
