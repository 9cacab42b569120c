// expect: Nearly
var lambda = torch.linalg.eigvalsh(H)[-1].item<double>();
var (settles, explodes) = (0.0, 10.0);                   // for a curvature of 1
while (explodes - settles > 1e-5)
{
    var eta = (settles + explodes) / 2;
    var (theta, v) = (1.0, 0.0);
    for (var k = 0; k < 1000; k++)
    {
        v = beta * v + theta;
        theta -= eta * v;
    }
    (settles, explodes) = Math.Abs(theta) < 1e-3 ? (eta, explodes) : (settles, eta);
}
return settles / lambda;
