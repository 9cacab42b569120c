// expect: write 0.5
return 1 / 2 * (Math.Log(2 * Math.PI) + s + (y - μ).square() * (-s).exp()).mean();
