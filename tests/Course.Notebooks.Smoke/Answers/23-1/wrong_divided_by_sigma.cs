// expect: divide by σ², not by σ
var e = μ - y;
return (e / σ, 1 / σ - e.square() / σ.pow(3));
