// expect: Something is dropped once too often
for (var h = 0; h < layers.Length; h++)
{
    x = F.linear(x, layers[h].W, layers[h].b);
    if (h < layers.Length - 1) x = x.relu();
    x = F.dropout(x, p, training);
}
return x;
