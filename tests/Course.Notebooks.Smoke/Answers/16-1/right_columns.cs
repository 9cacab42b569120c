var a = x.T;                                          // [inputs, n]
for (var h = 0; h < layers.Length; h++)
{
    if (h > 0) a = torch.maximum(a, torch.zeros_like(a));
    a = layers[h].W.matmul(a) + layers[h].b.unsqueeze(1);
}
return a.T;
