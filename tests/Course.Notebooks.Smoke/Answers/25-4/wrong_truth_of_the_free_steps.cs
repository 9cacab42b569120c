// expect: The free steps pass as well
var u = truth[.., .., 0];
for (var k = 0; k < free; k++) u = step(u).detach();
List<Tensor> losses = [];
for (var k = 1; k <= counted; k++)
{
    u = step(u);
    losses.Add((u - truth[.., .., k]).square().mean());
}
return torch.stack(losses).mean();
