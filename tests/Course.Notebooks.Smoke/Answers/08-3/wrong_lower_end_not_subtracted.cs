// expect: It starts at the wrong place
return Math.Log(rate) / (Math.Log(high) - Math.Log(low));
