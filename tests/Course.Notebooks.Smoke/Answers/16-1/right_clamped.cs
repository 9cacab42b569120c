for (var h = 0; h < layers.Length; h++)
{
    x = x.matmul(layers[h].W.T) + layers[h].b;
    if (h < layers.Length - 1) x = x.clamp_min(0);
}
return x;
