// expect: It runs backwards
return (Math.Log(high) - Math.Log(rate)) / (Math.Log(high) - Math.Log(low));
