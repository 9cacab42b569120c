var s = torch.stack(new[] { torch.zeros_like(z), z }, 1).logsumexp(1, keepdim: true);
return (s.squeeze(1) - y * z).mean([0], keepdim: true);
