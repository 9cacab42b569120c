// expect: The miss is squared
return (Math.Log(2 * Math.PI) + s + (y - μ).abs() * (-s).exp()).mean() / 2;
