// expect: never comes down
return height * Sigmoid(k * (x - from));
