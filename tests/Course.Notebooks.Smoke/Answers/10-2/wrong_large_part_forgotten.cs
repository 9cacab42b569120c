// expect: has to be added again
return ((-z.abs()).exp().log1p() - y * z).mean();
