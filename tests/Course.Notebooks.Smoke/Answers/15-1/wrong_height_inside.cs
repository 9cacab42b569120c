// expect: For the input
return Sigmoid(height * k * (x - from)) - Sigmoid(height * k * (x - to));
