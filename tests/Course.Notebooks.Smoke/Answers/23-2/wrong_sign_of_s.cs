// expect: The sign of s is wrong
return (Math.Log(2 * Math.PI) - s + (y - μ).square() * (-s).exp()).mean() / 2;
