// expect: In training something else differs
for (var h = 0; h < layers.Length; h++)
{
    var s = x.matmul(layers[h].W.T);
    if (h < layers.Length - 1) x = training ? F.dropout(s.relu(), p) : (s + layers[h].b).relu();
    else x = s + layers[h].b;
}
return x;
