// expect: starts at an error that not every fit beats
var (smallest, best) = (1.0, 0);
for (var i = 0; i < validation.Length; i++)
    if (validation[i] < smallest) (smallest, best) = (validation[i], i);
return (best + 1, test[best]);
