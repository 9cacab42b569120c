// expect: This is the band of ±σ
return (μ - σ, μ + σ);
