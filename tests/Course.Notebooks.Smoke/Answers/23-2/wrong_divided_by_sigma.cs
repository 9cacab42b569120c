// expect: exp(−s/2) is 1/σ
return (Math.Log(2 * Math.PI) + s + (y - μ).square() * (-s / 2).exp()).mean() / 2;
