// expect: That is the edge of the plain rule
return 2 / torch.linalg.eigvalsh(H)[-1].item<double>();
