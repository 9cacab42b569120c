// expect: round up, not to the nearest
return (Math.Round((double)n / m) * epochs, n * epochs);
