// expect: That is one epoch
return (Math.Ceiling((double)n / m), n);
