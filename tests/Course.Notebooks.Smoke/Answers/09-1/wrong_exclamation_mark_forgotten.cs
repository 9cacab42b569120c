// expect: You return [2, 2, 0]
var said = sentence.ToLowerInvariant()
    .Split([' ', '.', ',', '?'], StringSplitOptions.RemoveEmptyEntries);
return [.. words.Select(word => (double)said.Count(s => s == word))];
