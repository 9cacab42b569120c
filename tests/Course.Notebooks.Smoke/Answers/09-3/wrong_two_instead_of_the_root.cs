// expect: so each of them carries √2
return [1, 2 * x1, 2 * x2, x1 * x1, x2 * x2, 2 * x1 * x2];
