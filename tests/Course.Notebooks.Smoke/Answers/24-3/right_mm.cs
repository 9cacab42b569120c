var half = torch.mm(M, C);
return torch.mm(half, M.transpose(0, 1)).add(Q);
