// expect: The second layer is left out
return (x + first.forward(x).relu()).relu();
