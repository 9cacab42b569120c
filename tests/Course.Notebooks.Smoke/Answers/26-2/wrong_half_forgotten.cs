// expect: factor ½ is missing
return ((m.square() + logVar.exp()) / (τ * τ) - 1 - logVar + 2 * Math.Log(τ)).sum([1]);
