// expect: F is added, not subtracted
return (x - second.forward(first.forward(x).relu())).relu();
