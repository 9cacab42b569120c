var tokens = new long[text.Length];
for (var i = 0; i < text.Length; i++)
{
    tokens[i] = vocabulary.Length;
    for (var v = 0; v < vocabulary.Length; v++)
        if (vocabulary[v] == text[i]) tokens[i] = v;
}
return torch.tensor(tokens);
