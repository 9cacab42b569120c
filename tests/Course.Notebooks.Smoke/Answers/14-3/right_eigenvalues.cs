var lambda = torch.linalg.eigvalsh(H);
return (2 + 2 * beta) / lambda[-1].item<double>();
