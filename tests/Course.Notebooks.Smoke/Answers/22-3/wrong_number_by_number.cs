// expect: torch.outer
for (var t = (int)h.shape[0] - 1; t > 0; t--)
{
    var a = slope * (1 - h[t].square());
    gradient += a * h[t - 1];
    slope = Whh.T.matmul(a);
}
