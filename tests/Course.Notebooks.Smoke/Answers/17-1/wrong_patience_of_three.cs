// expect: Your patience is always 3
var (smallest, best) = (double.MaxValue, 0);
for (var epoch = 1; epoch <= epochs; epoch++)
{
    trainOneEpoch();
    var loss = validationLoss();
    if (loss < smallest) { (smallest, best) = (loss, epoch); keep(); }
    else if (epoch - best == 3) break;
}
putBack();
return best;
