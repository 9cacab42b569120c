// expect: start from the truth after the free
var u = truth[.., .., free];
List<Tensor> losses = [];
for (var k = free + 1; k <= free + counted; k++)
{
    u = step(u);
    losses.Add((u - truth[.., .., k]).square().mean());
}
return torch.stack(losses).mean();
