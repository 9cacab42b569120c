// expect: the constant ½ log 2π is missing
return (s + (y - μ).square() * (-s).exp()).mean() / 2;
