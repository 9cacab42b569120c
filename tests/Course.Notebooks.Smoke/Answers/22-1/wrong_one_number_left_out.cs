// expect: One number is left out
return torch.tensor(text.Select(c => vocabulary.Contains(c) ? (long)vocabulary.IndexOf(c) : vocabulary.Length + 1).ToArray());
