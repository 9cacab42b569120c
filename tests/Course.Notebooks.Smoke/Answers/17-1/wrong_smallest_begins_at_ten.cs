// expect: right as long as the losses are small
var (smallest, best) = (10.0, 0);
for (var epoch = 1; epoch <= epochs && epoch - best <= patience; epoch++)
{
    trainOneEpoch();
    var loss = validationLoss();
    if (loss >= smallest) continue;
    (smallest, best) = (loss, epoch);
    keep();
}
putBack();
return best;
