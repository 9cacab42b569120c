// expect: With padding 2 the size stays
return nn.Sequential(
    nn.Conv2d(1, 8, 5), nn.MaxPool2d(2), nn.ReLU(),
    nn.Conv2d(8, 16, 5), nn.MaxPool2d(2), nn.ReLU(),
    nn.Flatten(), nn.Linear(16 * 7 * 7, 32), nn.ReLU(), nn.Linear(32, 10));
