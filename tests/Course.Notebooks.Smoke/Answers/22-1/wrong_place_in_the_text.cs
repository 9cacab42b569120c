// expect: the place in the text itself
return torch.tensor(text.Select(c => (long)text.IndexOf(c)).ToArray());
