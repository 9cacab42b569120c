// expect: drops the rest
var halves = 0;
for (var i = 0; i < truth.Length; i++)
{
    var off = Math.Abs(predicted[i] - truth[i]);
    halves += off == 0 ? 2 : off == 1 ? 1 : 0;
}
return 100 * halves / (2 * truth.Length);
