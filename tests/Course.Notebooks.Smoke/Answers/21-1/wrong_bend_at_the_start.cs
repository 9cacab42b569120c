// expect: F gets a ReLU before its first layer
return (x + second.forward(first.forward(x.relu()).relu())).relu();
