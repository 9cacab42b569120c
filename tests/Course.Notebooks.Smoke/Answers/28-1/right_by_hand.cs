var points = 0.0;
for (var i = 0; i < truth.Length; i++)
{
    if (predicted[i] == truth[i]) points += 1;
    else if (predicted[i] == truth[i] - 1 || predicted[i] == truth[i] + 1) points += 0.5;
}
return points / truth.Length * 100;
