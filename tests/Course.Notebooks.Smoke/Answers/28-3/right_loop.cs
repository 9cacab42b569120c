var (best, most) = (0, -1.0);
for (var k = 0; k < 10; k++)
{
    var points = p[k];
    if (k > 0) points += p[k - 1] / 2;
    if (k < 9) points += p[k + 1] / 2;
    if (points > most) (best, most) = (k, points);
}
return best;
