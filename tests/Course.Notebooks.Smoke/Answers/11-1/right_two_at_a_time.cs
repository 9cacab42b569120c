var sum = z[0];
for (var i = 1; i < z.shape[0]; i++) sum = torch.logaddexp(sum, z[i]);
return sum;
