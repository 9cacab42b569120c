// expect: their type is Float32
return torch.tensor(text.Select(c => (float)(vocabulary.Contains(c) ? (long)vocabulary.IndexOf(c) : vocabulary.Length)).ToArray());
