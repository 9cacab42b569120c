// expect: it is the first one
var best = -1;
for (var i = 0; i < validation.Length; i++)
    if (!double.IsNaN(validation[i]) && (best < 0 || validation[i] <= validation[best])) best = i;
return (best + 1, test[best]);
