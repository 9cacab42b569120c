// expect: is too small
return (torch.where(z.gt(0), z + (-z).exp().log1p(), torch.where(z.lt(0), z.exp().log1p(), torch.zeros_like(z))) - y * z).mean();
