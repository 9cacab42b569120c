// expect: Parts of words are counted
var text = sentence.ToLowerInvariant();
return [.. words.Select(word => (double)(text.Length - text.Replace(word, "").Length) / word.Length)];
