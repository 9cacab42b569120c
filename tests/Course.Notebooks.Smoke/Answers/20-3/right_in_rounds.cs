Sequential Part(long from, long to) => nn.Sequential(
    nn.Conv2d(from, to, 3, padding: 1, bias: false), nn.MaxPool2d(2), nn.BatchNorm2d(to), nn.ReLU());
return nn.Sequential(Part(1, 16), Part(16, 32), nn.Flatten(), nn.Linear(1568, 10));
