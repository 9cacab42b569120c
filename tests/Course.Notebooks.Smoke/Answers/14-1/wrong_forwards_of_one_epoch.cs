// expect: The forwards are those of one epoch
return (Math.Ceiling((double)n / m) * epochs, n);
