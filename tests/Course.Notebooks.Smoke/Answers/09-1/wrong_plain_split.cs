// expect: Capital letters and marks still make other words
var said = sentence.Split(' ');
return [.. words.Select(w => (double)said.Count(s => s == w))];
