var times = sentence.Split(' ').Select(w => w.Trim('.', ',', '!', '?').ToLowerInvariant())
    .GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());
return words.Select(w => (double)times.GetValueOrDefault(w)).ToArray();
