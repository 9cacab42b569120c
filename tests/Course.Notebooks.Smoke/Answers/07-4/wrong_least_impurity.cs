// expect: has the least impurity importance
var trees = trainers.FastForest(Deep()).Fit(riddle).Model.TrainedTreeEnsemble.Trees;
return five[Enumerable.Range(0, 5).MinBy(f => trees.Sum(tree => Saved(tree, f)))];
