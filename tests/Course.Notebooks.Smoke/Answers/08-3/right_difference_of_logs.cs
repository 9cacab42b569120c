var (a, b) = (Math.Log(low), Math.Log(high));
return (Math.Log(rate) - a) / (b - a);
