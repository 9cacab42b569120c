var tokens = torch.full(text.Length, (long)vocabulary.Length, dtype: ScalarType.Int64);
for (var i = 0; i < text.Length; i++)
    if (vocabulary.Contains(text[i])) tokens[i] = vocabulary.IndexOf(text[i]);
return tokens;
