// expect: Something else happens than should
var (smallest, best, loss) = (double.PositiveInfinity, 0, 0.0);
for (var epoch = 1; epoch <= epochs && epoch - best <= patience; epoch++)
{
    trainOneEpoch();
    loss = validationLoss();
    if (loss >= smallest) continue;
    (smallest, best) = (loss, epoch);
    keep();
}
if (loss > smallest) putBack();
return best;
