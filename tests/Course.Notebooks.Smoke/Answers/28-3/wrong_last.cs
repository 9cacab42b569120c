// expect: the lowest
double At(int k) => k < 0 || k > 9 ? 0 : p[k];
var best = 0;
for (var k = 1; k < 10; k++)
    if (At(k) + (At(k - 1) + At(k + 1)) / 2 >= At(best) + (At(best - 1) + At(best + 1)) / 2) best = k;
return best;
