// expect: A term is missing
return 0.5 * ((m.square() + logVar.exp()) / (τ * τ) - 1 - logVar).sum([1]);
