double smallest = double.MaxValue;
int best = 0, bad = 0;
for (int epoch = 1; epoch <= epochs; epoch++)
{
    trainOneEpoch();
    double loss = validationLoss();
    if (loss < smallest)
    {
        smallest = loss;
        best = epoch;
        bad = 0;
        keep();
    }
    else if (++bad == patience) break;
}
putBack();
return best;
