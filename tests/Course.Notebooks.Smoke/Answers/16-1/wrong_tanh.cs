// expect: You bend with tanh
for (var h = 0; h < layers.Length; h++)
{
    x = x.matmul(layers[h].W.T) + layers[h].b;
    if (h < layers.Length - 1) x = x.tanh();
}
return x;
