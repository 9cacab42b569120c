var back = mean.expand(x.shape).clone();
for (var i = 0; i < k; i++)
{
    var c = (x - mean).matmul(V[i]).unsqueeze(1);        // [n, 1]
    back += c * V[i];
}
return back;
