// expect: This rate suits the flattest direction
return 2 * (1 + beta) / torch.linalg.eigvalsh(H)[0].item<double>();
