// expect: four degrees, the last of which wins
var i = 0; while (double.IsNaN(validation[i])) i++; while (i < validation.Length - 1 && validation[i + 1] < validation[i]) i++; return (i + 1, test[i]);
