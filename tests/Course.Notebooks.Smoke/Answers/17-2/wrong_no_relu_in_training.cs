// expect: In training something else differs
for (var h = 0; h < layers.Length; h++)
{
    x = x.matmul(layers[h].W.T) + layers[h].b;
    if (h < layers.Length - 1) x = training ? F.dropout(x, p) : x.relu();
}
return x;
