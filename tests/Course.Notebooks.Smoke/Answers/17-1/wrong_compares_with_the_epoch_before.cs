// expect: You compare with the epoch before
var (last, bad, best, bestEpoch) = (double.PositiveInfinity, 0, double.PositiveInfinity, 0);
for (var epoch = 1; epoch <= epochs; epoch++)
{
    trainOneEpoch();
    var loss = validationLoss();
    bad = loss >= last ? bad + 1 : 0;
    if (loss < best) { best = loss; bestEpoch = epoch; keep(); }
    last = loss;
    if (bad >= patience) break;
}
putBack();
return bestEpoch;
