var text = sentence.ToLower();
foreach (var mark in ".,!?") text = text.Replace(mark, ' ');
var counts = new double[words.Length];
foreach (var said in text.Split(' '))
    for (var i = 0; i < words.Length; i++)
        if (said == words[i]) counts[i]++;
return counts;
