// expect: the bell curve
for (var h = 0; h < layers.Length; h++)
{
    x = x.matmul(layers[h].W.T) + layers[h].b;
    if (h < layers.Length - 1) { x = x.relu(); if (training) x = x * torch.randn_like(x).gt(p).to_type(x.dtype) / (1 - p); }
}
return x;
