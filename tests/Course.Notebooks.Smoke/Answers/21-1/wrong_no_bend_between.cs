// expect: There is no ReLU between the two layers
return (x + second.forward(first.forward(x))).relu();
