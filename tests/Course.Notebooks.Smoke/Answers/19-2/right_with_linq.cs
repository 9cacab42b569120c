return 1 + layers.Select((layer, n) => (layer.k - 1) * layers.Take(n).Aggregate(1, (step, below) => step * below.s)).Sum();
