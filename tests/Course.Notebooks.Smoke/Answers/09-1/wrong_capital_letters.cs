// expect: make the sentence small letters first
var said = sentence.Split([' ', '.', ',', '!', '?']);
return [.. words.Select(w => (double)said.Count(s => s == w))];
