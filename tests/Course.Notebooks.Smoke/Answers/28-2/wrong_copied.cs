// expect: counts from 1
var angle = 2 * Math.PI * date.DayOfYear / 365.25;
return [Math.Sin(angle), Math.Cos(angle)];
