var f = second.forward(first.forward(x).relu());
return (x + f).relu_();
