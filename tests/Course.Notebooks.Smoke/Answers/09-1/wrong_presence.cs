// expect: Count how often
var said = sentence.ToLower().Split([' ', '.', ',', '!', '?']);
return [.. words.Select(w => said.Contains(w) ? 1.0 : 0)];
