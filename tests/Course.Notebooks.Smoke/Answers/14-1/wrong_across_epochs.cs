// expect: Each epoch begins anew
return (Math.Ceiling((double)n * epochs / m), n * epochs);
