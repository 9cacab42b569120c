var s = 1 / (1 + torch.exp(-beta * z));
var value = z * s;
return (value, beta * value + s * (1 - beta * value));
