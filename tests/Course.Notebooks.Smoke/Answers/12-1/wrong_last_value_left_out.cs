// expect: For the input β = 0.5 and 21 values of z
var (value, slope) = (torch.zeros_like(z), torch.zeros_like(z));
for (var i = 0; i < z.shape[0] - 1; i++)
{
    var s = Sigmoid(beta * z[i]);
    value[i] = z[i] * s;
    slope[i] = s + beta * z[i] * s * (1 - s);
}
return (value, slope);
