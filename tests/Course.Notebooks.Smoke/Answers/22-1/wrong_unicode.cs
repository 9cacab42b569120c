// expect: numbers in Unicode
return torch.tensor(text.Select(c => (long)c).ToArray());
