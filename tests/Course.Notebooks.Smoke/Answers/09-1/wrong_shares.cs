// expect: These are shares
var said = sentence.ToLower().Split([' ', '.', ',', '!', '?']);
double[] counts = [.. words.Select(w => (double)said.Count(s => s == w))];
return [.. counts.Select(c => c / counts.Sum())];
