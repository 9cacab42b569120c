// expect: The bias is penalised too
var model = nn.Linear(X.shape[1], 1, dtype: float64);
foreach (var parameter in model.parameters()) nn.init.zeros_(parameter);
var descent = optim.SGD(model.parameters(), eta, weight_decay: lambda);
var norms = new List<double> { 0 };
for (var epoch = 0; epoch < epochs; epoch++)
{
    descent.zero_grad();
    F.binary_cross_entropy_with_logits(model.forward(X).squeeze(1), y).backward();
    descent.step();
    norms.Add(model.weight.norm().item<double>());
}
return [.. norms];
