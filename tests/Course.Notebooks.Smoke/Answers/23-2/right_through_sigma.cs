return Nll(μ, (0.5 * s).exp(), y);
