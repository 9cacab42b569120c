// expect: The last character of the vocabulary is taken for unknown
return torch.tensor(text.Select(c => vocabulary[..^1].Contains(c) ? (long)vocabulary.IndexOf(c) : vocabulary.Length).ToArray());
