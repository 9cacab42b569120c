// expect: its gradient is NaN
Tensor Soft(Tensor z) => torch.where(z > 0, z + (1 + (-z).exp()).log(), (1 + z.exp()).log());
return (a * Soft(-real) + (1 - a) * Soft(real)).mean() + Soft(fake).mean();
