var features = nn.Sequential(
    nn.Conv2d(1, 8, 5, padding: 2), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(8, 16, 5, padding: 2), nn.ReLU(), nn.MaxPool2d(2));
var head = nn.Sequential(nn.Flatten(), nn.Linear(784, 32), nn.ReLU(), nn.Linear(32, 10));
return nn.Sequential(("features", features), ("head", head));
