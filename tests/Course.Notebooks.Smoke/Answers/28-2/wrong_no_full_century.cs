// expect: 2000 was a leap year
var length = date.Year % 4 == 0 && date.Year % 100 != 0 ? 366 : 365;
var angle = 2 * Math.PI * (date.DayOfYear - 1) / length;
return [Math.Sin(angle), Math.Cos(angle)];
