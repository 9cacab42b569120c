// expect: squared it is σ⁴
return (Math.Log(2 * Math.PI) + s + (y - μ).square() / s.exp().square()).mean() / 2;
