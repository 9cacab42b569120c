// expect: counts from 1
var angle = 2 * Math.PI * date.DayOfYear / (DateTime.IsLeapYear(date.Year) ? 366 : 365);
return [Math.Sin(angle), Math.Cos(angle)];
