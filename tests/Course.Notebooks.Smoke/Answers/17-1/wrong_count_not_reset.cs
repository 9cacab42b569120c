// expect: All bad epochs are counted together
double smallest = double.MaxValue;
int best = 0, bad = 0;
for (int epoch = 1; epoch <= epochs && bad < patience; epoch++)
{
    trainOneEpoch();
    double loss = validationLoss();
    if (loss < smallest) { smallest = loss; best = epoch; keep(); }
    else bad++;
}
putBack();
return best;
