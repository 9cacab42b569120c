var days = new DateOnly(date.Year, 12, 31).DayOfYear;
var (sin, cos) = Math.SinCos(2 * Math.PI * (date.DayOfYear - 1) / days);
return [sin, cos];
