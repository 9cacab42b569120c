// expect: This divides by 200
return F.huber_loss(prediction, target, delta, reduction: nn.Reduction.Sum) / 200;
