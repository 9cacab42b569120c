// expect: The first character of the vocabulary is taken for unknown
return torch.tensor(text.Select(c => vocabulary.IndexOf(c) > 0 ? (long)vocabulary.IndexOf(c) : vocabulary.Length).ToArray());
