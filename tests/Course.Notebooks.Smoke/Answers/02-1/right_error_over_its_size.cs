var error = w * x + b - y;
return ((error / error.abs() * x).sum() / x.shape[0], (error / error.abs()).sum() / x.shape[0]);
