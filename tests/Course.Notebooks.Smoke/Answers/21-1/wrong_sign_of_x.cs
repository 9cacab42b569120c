// expect: x is added, not subtracted
return (second.forward(first.forward(x).relu()) - x).relu();
