// expect: The −1 is missing
return 0.5 * ((m.square() + logVar.exp()) / (τ * τ) - logVar + 2 * Math.Log(τ)).sum([1]);
