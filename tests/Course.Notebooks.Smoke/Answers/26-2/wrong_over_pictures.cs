// expect: shape
return 0.5 * ((m.square() + logVar.exp()) / (τ * τ) - 1 - logVar + 2 * Math.Log(τ)).sum([0]);
