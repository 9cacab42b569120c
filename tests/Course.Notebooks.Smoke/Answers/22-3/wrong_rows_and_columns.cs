// expect: Rows and columns have changed places
for (var t = h.shape[0] - 1; t > 0; t--)
{
    var a = slope * (1 - h[t].square());
    gradient += torch.outer(h[t - 1], a);
    slope = Whh.T.matmul(a);
}
