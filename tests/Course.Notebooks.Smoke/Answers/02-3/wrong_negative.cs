// expect: Choose a momentum from 0 up to, but below, 1.
var momentum = -0.5;
