// expect: Only the first step has its height
return height * Sigmoid(k * (x - from)) - Sigmoid(k * (x - to));
