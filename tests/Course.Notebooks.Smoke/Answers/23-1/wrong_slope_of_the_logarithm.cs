// expect: its slope is 1/σ
var e = μ - y;
return (e / σ.square(), 1 / σ.square() - e.square() / σ.pow(3));
