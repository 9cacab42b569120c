// expect: 9 entries where 8 are needed
return [.. words.Append("").Select(word => (double)sentence.Split(' ').Count(s => s == word))];
