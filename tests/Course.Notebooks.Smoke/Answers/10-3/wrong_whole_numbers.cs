// expect: C# drops the rest
int won = 0, pairs = 0;
for (var i = 0; i < score.Length; i++)
    for (var j = 0; j < score.Length; j++)
        if (yes[i] && !yes[j]) { pairs++; if (score[i] > score[j]) won++; }
return won / pairs;
