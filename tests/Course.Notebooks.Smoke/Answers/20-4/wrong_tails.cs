// expect: Heads and tails
return training ? torch.where(heads.view(-1, 1, 1, 1), x, x.flip(3)) : x;
