// expect: look for 1 / 2
return (0.5 * (Math.Log(2 * Math.PI) + s) + 1 / 2 * (y - μ).square() * (-s).exp()).mean();
