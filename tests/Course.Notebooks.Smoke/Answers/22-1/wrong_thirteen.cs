// expect: The unknown always gets 13
return torch.tensor(text.Select(c => vocabulary.Contains(c) ? (long)vocabulary.IndexOf(c) : 13).ToArray());
