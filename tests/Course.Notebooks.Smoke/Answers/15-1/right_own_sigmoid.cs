double Step(double c) => 1 / (1 + Math.Exp(-k * (x - c)));
return height * Step(from) - height * Step(to);
