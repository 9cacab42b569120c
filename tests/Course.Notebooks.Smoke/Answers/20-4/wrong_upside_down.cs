// expect: Upside down
return training ? torch.where(heads.view(-1, 1, 1, 1), x.flip(2), x) : x;
