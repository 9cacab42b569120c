// expect: The share itself is not the number of σ
return (μ - share * σ, μ + share * σ);
