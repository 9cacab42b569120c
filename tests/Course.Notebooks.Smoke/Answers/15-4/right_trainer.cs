torch.manual_seed(seed);
var net = nn.Sequential(nn.Linear(1, 40), nn.SiLU(), nn.Linear(40, 40), nn.SiLU(), nn.Linear(40, 1));
Trainer.Fit(net, (x, y), (said, wanted) => F.mse_loss(said, wanted), optim.Adam(net.parameters(), 0.01),
    epochs: 400, batchSize: 40, seed: seed, show: false);
return net.forward;
