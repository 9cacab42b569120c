// expect: x times W transposed
for (var h = 0; h < layers.Length; h++)
{
    x = x.matmul(layers[h].W) + layers[h].b;
    if (h < layers.Length - 1) x = x.relu();
}
return x;
