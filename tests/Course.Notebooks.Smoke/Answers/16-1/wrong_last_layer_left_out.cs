// expect: The last layer is left out
for (var h = 0; h < layers.Length - 1; h++)
{
    x = x.matmul(layers[h].W.T) + layers[h].b;
    if (true) x = x.relu();
}
return x;
