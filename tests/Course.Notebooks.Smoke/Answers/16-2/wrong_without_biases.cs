// expect: The biases are missing
return nn.Sequential(nn.Flatten(), nn.Linear(784, 128, hasBias: false), nn.ReLU(),
    nn.Linear(128, 64, hasBias: false), nn.ReLU(), nn.Linear(64, 10, hasBias: false));
