// expect: Your kernels are 3 × 3
return nn.Sequential(
    nn.Conv2d(1, 8, 3, padding: 1), nn.MaxPool2d(2), nn.ReLU(),
    nn.Conv2d(8, 16, 3, padding: 1), nn.MaxPool2d(2), nn.ReLU(),
    nn.Flatten(), nn.Linear(784, 32), nn.ReLU(), nn.Linear(32, 10));
