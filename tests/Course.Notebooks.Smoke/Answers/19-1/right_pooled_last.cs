return nn.Sequential(
    nn.Conv2d(1, 8, 5, stride: 1, padding: 2), nn.ReLU(), nn.MaxPool2d(2, 2),
    nn.Conv2d(8, 16, 5, stride: 1, padding: 2), nn.ReLU(), nn.MaxPool2d(2, 2),
    nn.Flatten(), nn.Linear(16 * 7 * 7, 32), nn.ReLU(), nn.Linear(32, 10));
