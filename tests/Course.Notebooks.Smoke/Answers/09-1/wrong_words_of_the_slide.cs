// expect: For the input
string[] list = ["are", "cat", "dog", "is", "now", "on", "table", "the"];
var said = sentence.ToLower().Split([' ', '.', ',', '!', '?']);
return [.. list.Select(w => (double)said.Count(s => s == w))];
