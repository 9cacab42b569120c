double won = 0, pairs = 0;
for (var i = 0; i < score.Length; i++)
    for (var j = 0; j < score.Length; j++)
    {
        if (!yes[i] || yes[j]) continue;
        pairs++;
        if (score[i] > score[j]) won++;
        else if (score[i] == score[j]) won += 0.5;
    }
return won / pairs;
