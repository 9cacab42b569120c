// expect: changed places
return 0.5 * ((m.square() + τ * τ) * (-logVar).exp() - 1 + logVar - 2 * Math.Log(τ)).sum([1]);
