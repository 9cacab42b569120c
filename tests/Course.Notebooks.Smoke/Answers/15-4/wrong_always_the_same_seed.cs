// expect: Whatever the seed
torch.manual_seed(1);
var net = nn.Sequential(nn.Linear(1, 64), nn.Tanh(), nn.Linear(64, 1));
var optimizer = optim.Adam(net.parameters(), 0.01);
for (var step = 0; step < 800; step++)
{
    optimizer.zero_grad();
    F.mse_loss(net.forward(x), y).backward();
    optimizer.step();
}
return net.forward;
