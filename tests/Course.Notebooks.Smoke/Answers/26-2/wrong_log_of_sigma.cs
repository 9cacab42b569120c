// expect: not log σ
return 0.5 * ((m.square() + (2 * logVar).exp()) / (τ * τ) - 1 - 2 * logVar + 2 * Math.Log(τ)).sum([1]);
