// expect: x itself has changed
if (negative) x.neg_().add_(1);
x.mul_(brightness).clamp_(0, 1);
return torch.rot90(x, quarters, (2, 3));
