// expect: One ReLU too many
var f = second.forward(first.forward(x).relu()).relu();
return (x + f).relu();
