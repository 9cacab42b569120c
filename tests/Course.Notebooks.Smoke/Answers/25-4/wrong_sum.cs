// expect: summed
var u = truth[.., .., 0];
for (var k = 0; k < free; k++) u = step(u).detach();
var sum = torch.zeros(1, dtype: float64);
for (var k = free + 1; k <= free + counted; k++)
{
    u = step(u);
    sum = sum + (u - truth[.., .., k]).square().mean();
}
return sum;
