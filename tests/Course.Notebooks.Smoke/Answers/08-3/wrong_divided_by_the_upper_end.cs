// expect: Divide by the whole way
return (Math.Log(rate) - Math.Log(low)) / Math.Log(high);
