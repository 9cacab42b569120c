// expect: the number returned is the last epoch
var (smallest, best, epoch) = (double.MaxValue, 0, 0);
while (epoch < epochs && epoch - best < patience)
{
    trainOneEpoch();
    epoch++;
    var loss = validationLoss();
    if (loss < smallest) { (smallest, best) = (loss, epoch); keep(); }
}
putBack();
return epoch;
