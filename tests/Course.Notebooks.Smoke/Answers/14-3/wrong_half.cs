// expect: Half of what is possible
return (1 + beta) / torch.linalg.eigvalsh(H)[-1].item<double>();
