Tensor Soft(Tensor z)
{
    var rest = (1 + (-z.abs()).exp()).log();
    return torch.where(z > 0, z + rest, rest);
}
return (a * Soft(-real) + (1 - a) * Soft(real)).mean() + Soft(fake).mean();
