// expect: in the wrong order
var said = sentence.ToLower().Split([' ', '.', ',', '!', '?']);
return [.. words.Reverse().Select(w => (double)said.Count(s => s == w))];
