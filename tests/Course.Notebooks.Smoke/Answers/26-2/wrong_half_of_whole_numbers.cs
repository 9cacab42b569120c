// expect: always 0
var wide = (m.square() + logVar.exp()) / (τ * τ);
return 1 / 2 * (wide - 1 - logVar + 2 * Math.Log(τ)).sum([1]);
