var model = nn.Linear(X.shape[1], 1, dtype: float64);
foreach (var parameter in model.parameters()) nn.init.zeros_(parameter);
var descent = optim.SGD(model.parameters(), eta);
var norms = new double[epochs + 1];
for (var epoch = 1; epoch <= epochs; epoch++)
{
    descent.zero_grad();
    var loss = F.binary_cross_entropy_with_logits(model.forward(X).squeeze(1), y) + lambda / 2 * model.weight.square().sum();
    loss.backward();
    descent.step();
    norms[epoch] = model.weight.norm().item<double>();
}
return norms;
