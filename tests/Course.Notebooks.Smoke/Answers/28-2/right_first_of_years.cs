var first = new DateOnly(date.Year, 1, 1);
var next = new DateOnly(date.Year + 1, 1, 1);
var angle = 2 * Math.PI * (date.DayNumber - first.DayNumber) / (next.DayNumber - first.DayNumber);
return new[] { Math.Sin(angle), Math.Cos(angle) };
