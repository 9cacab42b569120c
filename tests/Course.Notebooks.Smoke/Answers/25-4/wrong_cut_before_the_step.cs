// expect: cut behind each free step
var u = truth[.., .., 0];
for (var k = 0; k < free; k++) u = step(u.detach());
List<Tensor> losses = [];
for (var k = free + 1; k <= free + counted; k++)
{
    u = step(u);
    losses.Add((u - truth[.., .., k]).square().mean());
}
return torch.stack(losses).mean();
