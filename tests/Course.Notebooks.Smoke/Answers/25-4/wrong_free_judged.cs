// expect: free steps are judged
var u = truth[.., .., 0];
var sum = torch.zeros(1, dtype: float64);
for (var k = 1; k <= free + counted; k++)
{
    u = step(u);
    if (k <= free) u = u.detach();
    sum = sum + (u - truth[.., .., k]).square().mean();
}
return sum / (free + counted);
