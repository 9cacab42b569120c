// expect: one place too far back
for (var t = h.shape[0] - 1; t > 0; t--)
{
    var a = slope * (1 - h[t - 1].square());
    gradient += torch.outer(a, h[t - 1]);
    slope = Whh.T.matmul(a);
}
