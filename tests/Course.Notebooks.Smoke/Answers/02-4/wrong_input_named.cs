// expect: η = 0.1, 30 steps
return (7 * steps, 7 * eta * steps);
