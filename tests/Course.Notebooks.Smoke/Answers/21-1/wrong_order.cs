// expect: The layers stand in the wrong order
return (x + first.forward(second.forward(x).relu())).relu();
