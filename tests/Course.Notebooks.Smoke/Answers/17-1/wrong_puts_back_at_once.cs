// expect: putBack() comes too early
var (bad, best, bestEpoch) = (0, double.PositiveInfinity, 0);
for (var epoch = 1; epoch <= epochs; epoch++)
{
    trainOneEpoch();
    var loss = validationLoss();
    if (loss < best) { best = loss; bestEpoch = epoch; keep(); bad = 0; } else { bad++; putBack(); }
    if (bad >= patience) break;
}
return bestEpoch;
