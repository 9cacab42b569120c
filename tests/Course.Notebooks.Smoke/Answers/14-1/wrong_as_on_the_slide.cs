// expect: one update for m forwards
return (n * epochs, Math.Ceiling((double)n / m) * epochs);
