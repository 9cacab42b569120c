// expect: The last of the `epochs` is left out
var (smallest, best) = (double.MaxValue, 0);
for (var epoch = 1; epoch < epochs; epoch++)
{
    trainOneEpoch();
    var loss = validationLoss();
    if (loss < smallest) { (smallest, best) = (loss, epoch); keep(); }
    else if (epoch - best == patience) break;
}
putBack();
return best;
