// expect: Too daring
return 2 / ((1 - beta) * torch.linalg.eigvalsh(H)[-1].item<double>());
