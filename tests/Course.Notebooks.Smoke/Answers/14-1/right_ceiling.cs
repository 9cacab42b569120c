var updates = Math.Ceiling((double)n / m);
return (updates * epochs, (double)n * epochs);
