// expect: For the input a picture of 227 × 227, K = 11
return ((height - 5 + 2 * P) / S.down + 1, (width - 5 + 2 * P) / S.across + 1);
