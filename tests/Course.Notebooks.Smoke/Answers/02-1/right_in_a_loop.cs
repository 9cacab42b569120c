var (xs, ys) = (x.data<float>().ToArray(), y.data<float>().ToArray());
var (slopeW, slopeB) = (0.0, 0.0);
for (var i = 0; i < xs.Length; i++)
{
    var up = w.item<double>() * xs[i] + b.item<double>() > ys[i];
    slopeW += up ? xs[i] : -xs[i];
    slopeB += up ? 1 : -1;
}
return (slopeW / xs.Length, slopeB / xs.Length);
