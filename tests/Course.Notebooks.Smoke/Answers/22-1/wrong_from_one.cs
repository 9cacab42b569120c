// expect: Your numbers begin with 1
return torch.tensor(text.Select(c => vocabulary.Contains(c) ? vocabulary.IndexOf(c) + 1L : vocabulary.Length + 1).ToArray());
