// expect: those of a single update
return (Math.Ceiling((double)n / m) * epochs, m);
