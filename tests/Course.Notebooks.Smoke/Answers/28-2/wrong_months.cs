// expect: days of a month
var angle = 2 * Math.PI * (date.Month - 1) / 12;
return [Math.Sin(angle), Math.Cos(angle)];
