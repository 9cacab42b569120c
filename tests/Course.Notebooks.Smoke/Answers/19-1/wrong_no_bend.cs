// expect: Each ReLU is missing
return nn.Sequential(
    nn.Conv2d(1, 8, 5, padding: 2), nn.MaxPool2d(2),
    nn.Conv2d(8, 16, 5, padding: 2), nn.MaxPool2d(2),
    nn.Flatten(), nn.Linear(784, 32), nn.Linear(32, 10));
