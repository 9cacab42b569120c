// expect: The height is missing
return Sigmoid(k * (x - from)) - Sigmoid(k * (x - to));
