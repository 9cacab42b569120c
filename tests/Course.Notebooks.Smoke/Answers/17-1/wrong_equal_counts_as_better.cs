// expect: An equal loss
var (smallest, bestEpoch) = (double.PositiveInfinity, 0);
for (var epoch = 1; epoch <= epochs && epoch - bestEpoch <= patience; epoch++)
{
    trainOneEpoch();
    var loss = validationLoss();
    if (loss <= smallest) { (smallest, bestEpoch) = (loss, epoch); keep(); }
}
putBack();
return bestEpoch;
