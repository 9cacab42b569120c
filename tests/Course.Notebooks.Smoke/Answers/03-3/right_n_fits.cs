var n = (int)X.shape[0];
var sum = 0.0;
for (var i = 0; i < n; i++)
{
    var others = torch.cat([X[..i], X[(i + 1)..]]);
    var targets = torch.cat([y[..i], y[(i + 1)..]]);
    var theta = torch.linalg.lstsq(others, targets).Solution;
    sum += Math.Pow((y[i] - X[i].dot(theta)).item<double>(), 2);
}
return sum / n;
