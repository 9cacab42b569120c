var (sortedX, sortedY) = (X.index_select(0, order), y.index_select(0, order));
var n = X.shape[0] / 5 * 4;
var trainX = sortedX.narrow(0, 0, n);
var valX = sortedX.narrow(0, n, X.shape[0] - n);
var mean = trainX.mean([0], keepdim: true);
var deviation = (trainX - mean).square().mean([0], keepdim: true).sqrt();
return ((trainX - mean) / deviation, sortedY.narrow(0, 0, n), (valX - mean) / deviation, sortedY.narrow(0, n, X.shape[0] - n));
