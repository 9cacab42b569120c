// expect: shares its token with the last character
return torch.tensor(text.Select(c => vocabulary.Contains(c) ? (long)vocabulary.IndexOf(c) : vocabulary.Length - 1).ToArray());
