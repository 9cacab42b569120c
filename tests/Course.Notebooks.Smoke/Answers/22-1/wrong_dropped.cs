// expect: Unknown characters are dropped
return torch.tensor(text.Where(c => vocabulary.Contains(c)).Select(c => (long)vocabulary.IndexOf(c)).ToArray());
