// expect: in the wrong place
return height * (Sigmoid(k * x - from) - Sigmoid(k * x - to));
