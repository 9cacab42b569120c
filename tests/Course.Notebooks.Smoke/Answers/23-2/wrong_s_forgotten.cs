// expect: s itself is missing
return (Math.Log(2 * Math.PI) + (y - μ).square() * (-s).exp()).mean() / 2;
