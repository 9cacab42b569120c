// expect: Both steps go up
return height * (Sigmoid(k * (x - from)) + Sigmoid(k * (x - to)));
