// expect: learn from the x and y that the function is given
torch.manual_seed(seed);
var net = nn.Sequential(nn.Linear(1, 64), nn.Tanh(), nn.Linear(64, 1));
var optimizer = optim.Adam(net.parameters(), 0.01);
for (var step = 0; step < 300; step++)
{
    optimizer.zero_grad();
    F.mse_loss(net.forward(train.x), train.y).backward();
    optimizer.step();
}
return net.forward;
