// expect: Parts of words are counted
var said = sentence.ToLower().Split([' ', '.', ',', '!', '?']);
return [.. words.Select(w => (double)said.Count(s => s.Contains(w)))];
