// expect: What was learnt is a straight line
torch.manual_seed(seed);
var net = nn.Sequential(nn.Linear(1, 32), nn.Linear(32, 1));
var optimizer = optim.Adam(net.parameters(), 0.01);
for (var step = 0; step < 300; step++)
{
    optimizer.zero_grad();
    F.mse_loss(net.forward(x), y).backward();
    optimizer.step();
}
return net.forward;
