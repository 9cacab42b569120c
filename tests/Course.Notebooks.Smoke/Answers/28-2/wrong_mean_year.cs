// expect: mean length
var angle = 2 * Math.PI * (date.DayOfYear - 1) / 365.25;
return [Math.Sin(angle), Math.Cos(angle)];
