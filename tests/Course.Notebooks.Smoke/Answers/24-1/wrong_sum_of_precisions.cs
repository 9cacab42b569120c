// expect: one over it
return ((a / va + b / vb) / (1 / va + 1 / vb), 1 / va + 1 / vb);
