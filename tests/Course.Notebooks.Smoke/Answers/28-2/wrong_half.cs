// expect: half a circle
var angle = Math.PI * (date.DayOfYear - 1) / (DateTime.IsLeapYear(date.Year) ? 366 : 365);
return [Math.Sin(angle), Math.Cos(angle)];
