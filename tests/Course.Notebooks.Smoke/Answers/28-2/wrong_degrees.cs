// expect: radians
var angle = 360.0 * (date.DayOfYear - 1) / (DateTime.IsLeapYear(date.Year) ? 366 : 365);
return [Math.Sin(angle), Math.Cos(angle)];
