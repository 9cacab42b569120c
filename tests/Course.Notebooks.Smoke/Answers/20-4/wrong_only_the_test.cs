// expect: The wrong way round
return training ? x : torch.where(heads.view(-1, 1, 1, 1), x.flip(3), x);
