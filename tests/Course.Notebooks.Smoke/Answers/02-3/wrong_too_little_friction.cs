// expect: Too little friction
var momentum = 0.9;
