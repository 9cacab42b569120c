int best = 0;
while (double.IsNaN(validation[best])) best++;
for (var i = best + 1; i < validation.Length; i++)
    if (validation[i] < validation[best]) best = i;
return (best + 1, test[best]);
