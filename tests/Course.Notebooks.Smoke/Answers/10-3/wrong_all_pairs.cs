// expect: There are not n² pairs
double won = 0;
for (var i = 0; i < score.Length; i++)
    for (var j = 0; j < score.Length; j++)
        if (yes[i] && !yes[j]) won += score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0;
return won / (score.Length * score.Length);
