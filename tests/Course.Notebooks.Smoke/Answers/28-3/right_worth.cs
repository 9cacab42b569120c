double Worth(int off) => off == 0 ? 1 : off == 1 ? 0.5 : 0;
return Enumerable.Range(0, 10).MaxBy(k => p.Select((share, level) => share * Worth(Math.Abs(level - k))).Sum());
