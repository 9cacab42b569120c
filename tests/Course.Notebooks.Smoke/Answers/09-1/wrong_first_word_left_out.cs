// expect: For the input
var said = sentence.ToLower().Split([' ', '.', ',', '!', '?'], StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();
return [.. words.Select(w => (double)said.Count(s => s == w))];
