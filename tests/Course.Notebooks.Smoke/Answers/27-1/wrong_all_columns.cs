// expect: All columns are shuffled
double Loss(Tensor rows) => (f(rows) - y).square().mean().item<double>();
return Loss(X[order]) - Loss(X);
