// expect: write 0.5
var points = 0.0;
for (var i = 0; i < truth.Length; i++)
{
    var off = Math.Abs(predicted[i] - truth[i]);
    points += off == 0 ? 1 : off == 1 ? 1 / 2 : 0;
}
return 100 * points / truth.Length;
