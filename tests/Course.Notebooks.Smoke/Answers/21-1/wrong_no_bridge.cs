// expect: This is a plain block
return second.forward(first.forward(x).relu()).relu();
