// expect: 2100 is no leap year
var angle = 2 * Math.PI * (date.DayOfYear - 1) / (date.Year % 4 == 0 ? 366 : 365);
return [Math.Sin(angle), Math.Cos(angle)];
