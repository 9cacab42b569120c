// expect: Upside down
return height * (Sigmoid(k * (x - to)) - Sigmoid(k * (x - from)));
