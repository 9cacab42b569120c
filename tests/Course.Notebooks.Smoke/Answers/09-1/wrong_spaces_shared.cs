// expect: You return [2, 1, 1]
var t = " " + string.Concat(sentence.ToLower().Where(c => !".,!?".Contains(c))) + " "; return [.. words.Select(v => (double)(t.Split(" " + v + " ").Length - 1))];
