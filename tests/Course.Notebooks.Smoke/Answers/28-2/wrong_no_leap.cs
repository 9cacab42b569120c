// expect: A leap year has 366
var angle = 2 * Math.PI * (date.DayOfYear - 1) / 365;
return [Math.Sin(angle), Math.Cos(angle)];
