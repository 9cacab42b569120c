// expect: both terms carry a ½
return (Math.Log(2 * Math.PI) + s + (y - μ).square() * (-s).exp()).mean();
