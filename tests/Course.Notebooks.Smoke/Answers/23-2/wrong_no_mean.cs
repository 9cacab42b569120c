// expect: The mean of them is asked for
return (Math.Log(2 * Math.PI) + s + (y - μ).square() * (-s).exp()) / 2;
