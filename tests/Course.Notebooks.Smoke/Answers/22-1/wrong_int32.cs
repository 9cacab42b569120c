// expect: their type is Int32
return torch.tensor(text.Select(c => vocabulary.Contains(c) ? vocabulary.IndexOf(c) : vocabulary.Length).ToArray());
