// expect: Wx + b is for one picture
for (var h = 0; h < layers.Length; h++)
{
    x = layers[h].W.matmul(x) + layers[h].b;
    if (h < layers.Length - 1) x = x.relu();
}
return x;
