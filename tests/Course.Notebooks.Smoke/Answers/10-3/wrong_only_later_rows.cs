// expect: For the input six rows
double won = 0, pairs = 0;
for (var i = 0; i < score.Length; i++)
    for (var j = i + 1; j < score.Length; j++)
        if (yes[i] && !yes[j]) { pairs++; won += score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0; }
return pairs == 0 ? 0 : won / pairs;
