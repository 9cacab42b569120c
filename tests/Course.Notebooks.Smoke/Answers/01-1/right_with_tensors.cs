return (theta0 + theta1 * torch.tensor(x) - torch.tensor(y)).square().mean().item<double>();
