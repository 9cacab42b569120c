// expect: the mean, rounded
return (int)Math.Round(p.Select((share, level) => share * level).Sum());
