// expect: One place early
for (var t = h.shape[0] - 1; t > 1; t--)
{
    var a = slope * (1 - h[t].square());
    gradient += torch.outer(a, h[t - 2]);
    slope = Whh.T.matmul(a);
}
