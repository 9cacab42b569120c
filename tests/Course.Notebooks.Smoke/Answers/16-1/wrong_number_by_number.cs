// expect: multiplies number by number
for (var h = 0; h < layers.Length; h++)
{
    x = x * layers[h].W.T + layers[h].b;
    if (h < layers.Length - 1) x = x.relu();
}
return x;
