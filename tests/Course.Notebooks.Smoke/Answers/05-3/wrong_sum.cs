// expect: This is the sum
return F.huber_loss(prediction, target, delta, reduction: nn.Reduction.Sum);
