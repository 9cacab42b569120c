var copy = x.rot90(quarters, (2, 3)).clone();
if (negative) copy.neg_().add_(1);
return copy.mul_(brightness).clamp_(0, 1);
