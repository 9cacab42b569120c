// expect: The bias is added behind the ReLU
for (var h = 0; h < layers.Length; h++)
{
    x = x.matmul(layers[h].W.T);
    if (h < layers.Length - 1) x = x.relu();
    x = x + layers[h].b;
}
return x;
