var t = torch.tensor(y);
return (t.mean().item<double>(), t.median().item<double>());
