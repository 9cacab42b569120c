return height * (Math.Tanh(k * (x - from) / 2) - Math.Tanh(k * (x - to) / 2)) / 2;
