for (var p = 1; p < h.shape[0]; p++)                               // what place p adds
{
    var a = slope;
    for (var t = h.shape[0] - 1; t > p; t--) a = Whh.T.matmul(a * (1 - h[t].pow(2)));
    gradient += torch.outer(a * (1 - h[p].pow(2)), h[p - 1]);
}
