// expect: It goes on for one epoch too long
var (smallest, best) = (double.MaxValue, 0);
for (var epoch = 1; epoch <= epochs && epoch - best <= patience + 1; epoch++)
{
    trainOneEpoch();
    var loss = validationLoss();
    if (loss < smallest) { (smallest, best) = (loss, epoch); keep(); }
}
putBack();
return best;
