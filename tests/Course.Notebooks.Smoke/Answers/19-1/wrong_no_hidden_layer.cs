// expect: hidden layer of 32 is missing
return nn.Sequential(
    nn.Conv2d(1, 8, 5, padding: 2), nn.MaxPool2d(2), nn.ReLU(),
    nn.Conv2d(8, 16, 5, padding: 2), nn.MaxPool2d(2), nn.ReLU(),
    nn.Flatten(), nn.Linear(784, 10));
