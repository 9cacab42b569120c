// expect: errors above 1000
var v = validation.Select(e => double.IsNaN(e) ? 1 : e).ToArray(); var i = Array.IndexOf(v, v.Min()); return (i + 1, test[i]);
