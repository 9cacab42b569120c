// expect: 1.645 σ wide
return (μ - 1.645 * σ, μ + 1.645 * σ);
