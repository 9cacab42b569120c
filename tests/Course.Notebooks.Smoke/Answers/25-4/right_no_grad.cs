var u = truth[.., .., 0];
using (torch.no_grad())
    for (var k = 0; k < free; k++) u = step(u);
List<Tensor> told = [];
for (var k = 0; k < counted; k++) told.Add(u = step(u));
return F.mse_loss(torch.stack(told, dim: 2), truth[.., .., (free + 1)..]);
