// expect: the token of the first known one
return torch.tensor(text.Select(c => vocabulary.Contains(c) ? (long)vocabulary.IndexOf(c) : 0).ToArray());
