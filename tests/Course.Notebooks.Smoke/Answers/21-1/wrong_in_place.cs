// expect: changes its input
var f = second.forward(first.forward(x).relu());
return x.add_(f).relu_();
