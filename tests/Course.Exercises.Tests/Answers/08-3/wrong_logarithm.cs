// expect: That is the logarithm of the rate
return Math.Log(low) + u * (Math.Log(high) - Math.Log(low));
