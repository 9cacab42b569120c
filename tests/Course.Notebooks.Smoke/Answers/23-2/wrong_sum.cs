// expect: This is the sum
return (Math.Log(2 * Math.PI) + s + (y - μ).square() * (-s).exp()).sum() / 2;
