// expect: Each ReLU is a Tanh
return nn.Sequential(
    nn.Conv2d(1, 16, 3, padding: 1, bias: false), nn.MaxPool2d(2), nn.BatchNorm2d(16), nn.Tanh(),
    nn.Conv2d(16, 32, 3, padding: 1, bias: false), nn.MaxPool2d(2), nn.BatchNorm2d(32), nn.Tanh(),
    nn.Flatten(), nn.Linear(1568, 10));
