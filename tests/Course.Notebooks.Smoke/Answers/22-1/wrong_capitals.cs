// expect: Capitals are taken for small letters
return torch.tensor(text.Select(c => vocabulary.Contains(char.ToLower(c)) ? (long)vocabulary.IndexOf(char.ToLower(c)) : vocabulary.Length).ToArray());
