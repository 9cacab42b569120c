// expect: multiply by 2π first
var length = DateTime.IsLeapYear(date.Year) ? 366 : 365;
var angle = 2 * Math.PI * ((date.DayOfYear - 1) / length);
return [Math.Sin(angle), Math.Cos(angle)];
