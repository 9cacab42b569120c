// expect: with the last weights instead of the best
var (smallest, best) = (double.MaxValue, 0);
for (var epoch = 1; epoch <= epochs && epoch - best <= patience; epoch++)
{
    trainOneEpoch();
    keep();
    var loss = validationLoss();
    if (loss < smallest) (smallest, best) = (loss, epoch);
}
putBack();
return best;
