var s = slope.unsqueeze(0);                                        // [1, H]
for (var t = (int)h.shape[0] - 2; t >= 0; t--)
{
    var a = s - s * h[t + 1] * h[t + 1];
    gradient = gradient.add(a.T.matmul(h[t].unsqueeze(0)));
    s = a.matmul(Whh);
}
