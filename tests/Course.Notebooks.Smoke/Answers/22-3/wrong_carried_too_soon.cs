// expect: carried on too soon
for (var t = h.shape[0] - 1; t > 0; t--)
{
    var a = slope * (1 - h[t].square());
    slope = Whh.T.matmul(a);
    gradient += torch.outer(slope, h[t - 1]);
}
