// expect: The last batch holds fewer than m
var updates = Math.Ceiling((double)n / m) * epochs;
return (updates, updates * m);
