// expect: the weight k is missing
return height * (Sigmoid(x - from) - Sigmoid(x - to));
