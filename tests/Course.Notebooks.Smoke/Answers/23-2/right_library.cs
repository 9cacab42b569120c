return F.gaussian_nll_loss(μ, y, s.exp(), full: true, eps: 1e-12f);
