var sum = torch.zeros(1);
for (var i = 0; i < y.shape[0]; i++)
    sum += 0.5 * (Math.Log(2 * Math.PI) + s[i]) + (y[i] - μ[i]).square() / (2 * s[i].exp());
return sum / y.shape[0];
