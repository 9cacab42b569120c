var number = vocabulary.Select((c, i) => (c, i)).ToDictionary(pair => pair.c, pair => (long)pair.i);
return torch.tensor(text.Select(c => number.GetValueOrDefault(c, vocabulary.Length)).ToArray());
