// expect: The first has 8
return nn.Sequential(
    nn.Conv2d(1, 16, 5, padding: 2), nn.MaxPool2d(2), nn.ReLU(),
    nn.Conv2d(16, 16, 5, padding: 2), nn.MaxPool2d(2), nn.ReLU(),
    nn.Flatten(), nn.Linear(784, 32), nn.ReLU(), nn.Linear(32, 10));
