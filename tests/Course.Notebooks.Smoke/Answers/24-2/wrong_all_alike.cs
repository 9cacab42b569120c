// expect: Every place gets the correction of place j
return x + C[j, j] / (C[j, j] + r) * (d - x[j]) * torch.ones_like(x);
