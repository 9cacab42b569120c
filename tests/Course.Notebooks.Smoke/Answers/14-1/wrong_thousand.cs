// expect: For the input
return (Math.Ceiling(1000.0 / m) * epochs, 1000 * epochs);
