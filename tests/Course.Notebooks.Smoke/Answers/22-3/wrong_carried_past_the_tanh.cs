// expect: has not gone through the tanh
for (var t = h.shape[0] - 1; t > 0; t--)
{
    var a = slope * (1 - h[t].square());
    gradient += torch.outer(a, h[t - 1]);
    slope = Whh.T.matmul(slope);
}
