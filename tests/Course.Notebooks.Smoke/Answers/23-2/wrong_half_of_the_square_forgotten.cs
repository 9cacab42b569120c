// expect: divided by 2σ²
return (0.5 * Math.Log(2 * Math.PI) + 0.5 * s + (y - μ).square() * (-s).exp()).mean();
