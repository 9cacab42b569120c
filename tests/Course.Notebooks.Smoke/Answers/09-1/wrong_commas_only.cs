// expect: For the input
var said = sentence.ToLower().Split([' ', ',', '.']);
return [.. words.Select(w => (double)said.Count(s => s == w))];
