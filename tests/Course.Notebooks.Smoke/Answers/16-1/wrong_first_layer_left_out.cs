// expect: The first layer is left out
for (var h = 1; h < layers.Length; h++)
{
    x = x.matmul(layers[h].W.T) + layers[h].b;
    if (h < layers.Length - 1) x = x.relu();
}
return x;
