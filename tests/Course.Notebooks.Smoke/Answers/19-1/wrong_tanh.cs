// expect: Each ReLU is a Tanh
return nn.Sequential(
    nn.Conv2d(1, 8, 5, padding: 2), nn.MaxPool2d(2), nn.Tanh(),
    nn.Conv2d(8, 16, 5, padding: 2), nn.MaxPool2d(2), nn.Tanh(),
    nn.Flatten(), nn.Linear(784, 32), nn.Tanh(), nn.Linear(32, 10));
