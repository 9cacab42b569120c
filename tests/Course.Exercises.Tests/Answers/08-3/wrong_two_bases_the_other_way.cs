// expect: log goes with exp
return Math.Pow(10, Math.Log(low) + u * (Math.Log(high) - Math.Log(low)));
