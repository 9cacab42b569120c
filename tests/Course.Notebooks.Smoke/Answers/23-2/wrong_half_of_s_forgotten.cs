// expect: the first term is half of it
return (Math.Log(2 * Math.PI) / 2 + s + (y - μ).square() * (-s).exp() / 2).mean();
