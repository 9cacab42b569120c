// expect: Divide by the same for the upper end
return Math.Log(rate) - Math.Log(low);
