// expect: 2 log τ
return 0.5 * ((m.square() + logVar.exp()) / (τ * τ) - 1 - logVar + Math.Log(τ)).sum([1]);
