// expect: Now divide by the deviation as well
var mean = train.mean([0]);
return (train - mean, test - mean);
