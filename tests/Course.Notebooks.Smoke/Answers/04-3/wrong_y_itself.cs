// expect: Here the column looks at y itself
var x = X[.., j];
return (Soft((x * y).mean(), lambda / 2) / x.square().mean()).item<double>();
