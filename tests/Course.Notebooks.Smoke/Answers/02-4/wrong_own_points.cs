// expect: the notebook's own points
var last = Descend(eta, steps)[^1];
return (last.w, last.b);
