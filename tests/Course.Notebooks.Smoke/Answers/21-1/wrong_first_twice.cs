// expect: The first layer is used twice
return (x + first.forward(first.forward(x).relu())).relu();
