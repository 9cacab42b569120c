// expect: Only one of the hidden layers drops
for (var h = 0; h < layers.Length - 1; h++)
{
    x = F.linear(x, layers[h].W, layers[h].b).relu();
    if (h == layers.Length - 2) x = F.dropout(x, p, training);
}
return F.linear(x, layers[^1].W, layers[^1].b);
