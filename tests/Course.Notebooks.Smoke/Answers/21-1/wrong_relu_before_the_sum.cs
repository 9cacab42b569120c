// expect: The second ReLU comes too early
return x + second.forward(first.forward(x).relu()).relu();
