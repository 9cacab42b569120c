// expect: Dimension 0 is the batch
return training ? torch.where(heads.view(-1, 1, 1, 1), x.flip(0), x) : x;
