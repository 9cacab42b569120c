// expect: Each step starts from the truth
List<Tensor> losses = [];
for (var k = free; k < free + counted; k++)
    losses.Add((step(truth[.., .., k]) - truth[.., .., k + 1]).square().mean());
return torch.stack(losses).mean();
