// expect: It begins one place early
for (var t = h.shape[0] - 2; t > 0; t--)
{
    var a = slope * (1 - h[t].square());
    gradient += torch.outer(a, h[t - 1]);
    slope = Whh.T.matmul(a);
}
