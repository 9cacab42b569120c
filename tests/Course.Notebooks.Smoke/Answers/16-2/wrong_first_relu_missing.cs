// expect: The first ReLU is missing
return nn.Sequential(nn.Flatten(), nn.Linear(784, 128), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 10));
