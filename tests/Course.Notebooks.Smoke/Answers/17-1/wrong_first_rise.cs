// expect: It stops at the first rise
var (last, epoch) = (double.MaxValue, 0);
while (epoch < epochs)
{
    trainOneEpoch();
    epoch++;
    var loss = validationLoss();
    if (loss > last) { putBack(); return epoch - 1; }
    last = loss;
    keep();
}
return epoch;
