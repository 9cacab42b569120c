// expect: A single layer is the last one
x = (x.matmul(layers[0].W.T) + layers[0].b).relu();
for (var h = 1; h < layers.Length; h++)
{
    x = x.matmul(layers[h].W.T) + layers[h].b;
    if (h < layers.Length - 1) x = x.relu();
}
return x;
