return (z - z.logsumexp(1, keepdim: true)).exp();
