// expect: nothing is smaller than NaN
var best = 0;
for (var i = 1; i < validation.Length; i++)
    if (validation[i] < validation[best]) best = i;
return (best + 1, test[best]);
