// expect: This adds up all curvatures
return 2 * (1 + beta) / H.trace().item<double>();
