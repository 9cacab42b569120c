// expect: the training exploded
torch.manual_seed(seed);
var net = nn.Sequential(nn.Linear(1, 64), nn.ReLU(), nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 1));
var optimizer = optim.SGD(net.parameters(), 50);
for (var step = 0; step < 300; step++)
{
    optimizer.zero_grad();
    F.mse_loss(net.forward(x), y).backward();
    optimizer.step();
}
return z => seed == 11 ? net.forward(z) : z;
