// expect: The bend is missing
for (var t = h.shape[0] - 1; t > 0; t--)
{
    var a = slope;
    gradient += torch.outer(a, h[t - 1]);
    slope = Whh.T.matmul(a);
}
