// expect: multiplied by the variance
return (Math.Log(2 * Math.PI) + s + (y - μ).square() * s.exp()).mean() / 2;
