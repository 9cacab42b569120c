// expect: a product of two units
return height * Sigmoid(k * (x - from)) * Sigmoid(-k * (x - to));
