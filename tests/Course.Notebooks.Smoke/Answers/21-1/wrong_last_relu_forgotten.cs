// expect: The second ReLU is missing
return x + second.forward(first.forward(x).relu());
