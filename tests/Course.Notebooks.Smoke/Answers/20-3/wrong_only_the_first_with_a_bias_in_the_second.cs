// expect: Only one of the two rounds
return nn.Sequential(
    nn.Conv2d(1, 16, 3, padding: 1, bias: false), nn.MaxPool2d(2), nn.BatchNorm2d(16), nn.ReLU(),
    nn.Conv2d(16, 32, 3, padding: 1), nn.MaxPool2d(2), nn.ReLU(),
    nn.Flatten(), nn.Linear(1568, 10));
