// expect: The diagonal looks at each axis alone
return 2 * (1 + beta) / H.diagonal().max().item<double>();
