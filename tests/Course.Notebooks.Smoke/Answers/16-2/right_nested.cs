var body = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 64), nn.ReLU());
return nn.Sequential(nn.Flatten(1), body, nn.Linear(64, 10));
