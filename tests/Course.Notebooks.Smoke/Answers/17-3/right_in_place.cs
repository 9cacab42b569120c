for (var h = 0; h < W.Length; h++)
{
    var slope = gradient[h] + 2 * lambda / W.Length * W[h];
    W[h] = W[h] - eta * slope;
}
return W;
