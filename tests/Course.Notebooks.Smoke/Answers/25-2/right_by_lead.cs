for (var k = 0; k < truth.shape[2]; k++)
{
    var f = (forecast[.., .., k] - climate).flatten();
    var t = (truth[.., .., k] - climate).flatten();
    var r = f.dot(t) / (f.norm() * t.norm());
    if (r.item<double>() < 0.6) return k * dt;
}
return truth.shape[2] * dt;
