// expect: Too much friction
var momentum = 0.1;
