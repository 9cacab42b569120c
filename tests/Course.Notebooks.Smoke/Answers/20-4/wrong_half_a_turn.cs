// expect: half a turn
return training ? torch.where(heads.view(-1, 1, 1, 1), x.flip(2, 3), x) : x;
