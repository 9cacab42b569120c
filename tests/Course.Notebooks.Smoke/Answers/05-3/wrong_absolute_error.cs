// expect: The result is the same for every δ
return (prediction - target).abs().mean();
