// expect: The biases are missing
for (var h = 0; h < layers.Length; h++)
{
    x = x.matmul(layers[h].W.T);
    if (h < layers.Length - 1) x = x.relu();
}
return x;
