var hidden = first.forward(x).relu();
var y = second.forward(hidden) + x;
return y.relu();
