// expect: which is no row of an embedding
return torch.tensor(text.Select(c => (long)vocabulary.IndexOf(c)).ToArray());
