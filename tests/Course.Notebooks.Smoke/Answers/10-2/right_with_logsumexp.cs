var both = torch.stack([torch.zeros_like(z), z], 1);      // log(e⁰ + eᶻ)
return (both.logsumexp(1) - y * z).mean();
