// expect: sine comes first
var angle = 2 * Math.PI * (date.DayOfYear - 1) / (DateTime.IsLeapYear(date.Year) ? 366 : 365);
return [Math.Cos(angle), Math.Sin(angle)];
