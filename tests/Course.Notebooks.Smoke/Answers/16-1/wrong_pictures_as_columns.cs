// expect: a column for each picture
for (var h = 0; h < layers.Length; h++)
{
    x = layers[h].W.matmul(x.T) + layers[h].b;
    if (h < layers.Length - 1) x = x.relu();
}
return x;
