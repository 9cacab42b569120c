// expect: The first is 1
var (smallest, best) = (double.MaxValue, 0);
for (var epoch = 0; epoch < epochs; epoch++)
{
    trainOneEpoch();
    var loss = validationLoss();
    if (loss < smallest) { (smallest, best) = (loss, epoch); keep(); }
    else if (epoch - best == patience) break;
}
putBack();
return best;
