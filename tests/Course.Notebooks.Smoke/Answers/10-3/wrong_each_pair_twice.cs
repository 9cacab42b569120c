// expect: counted both ways round
double won = 0, pairs = 0;
for (var i = 0; i < yes.Length; i++) for (var j = 0; j < yes.Length; j++)
    if (yes[i] != yes[j]) { pairs++; won += score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0; }
return won / pairs;
