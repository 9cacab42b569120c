var c = (s - u.matmul(a)) / a.square().sum();
return u + torch.outer(c, a);
