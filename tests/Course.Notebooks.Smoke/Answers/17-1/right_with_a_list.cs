var losses = new List<double>();
while (losses.Count < epochs)
{
    trainOneEpoch();
    losses.Add(validationLoss());
    var best = losses.IndexOf(losses.Min());
    if (best == losses.Count - 1) keep();
    if (losses.Count - 1 - best >= patience) break;
}
putBack();
return losses.IndexOf(losses.Min()) + 1;
