// expect: Ends of words
var said = sentence.ToLowerInvariant()
    .Split([' ', '.', ',', '!', '?'], StringSplitOptions.RemoveEmptyEntries);
return [.. words.Select(word => (double)said.Count(s => s.EndsWith(word)))];
