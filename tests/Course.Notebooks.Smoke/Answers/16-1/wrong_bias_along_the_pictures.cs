// expect: lie along the pictures
for (var h = 0; h < layers.Length; h++)
{
    x = (layers[h].W.matmul(x.T) + layers[h].b).T;
    if (h < layers.Length - 1) x = x.relu();
}
return x;
