// expect: This is the best rate
var (flat, steep) = Curvatures(X);
return 2 / (flat + steep);
