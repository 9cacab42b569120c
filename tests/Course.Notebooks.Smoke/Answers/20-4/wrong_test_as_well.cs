// expect: The test pictures are mirrored as well
return torch.where(heads.view(-1, 1, 1, 1), x.flip(3), x);
