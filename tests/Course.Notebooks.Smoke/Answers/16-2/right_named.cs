return nn.Sequential(
    ("rows", nn.Flatten()), ("first", nn.Linear(784, 128)), ("bend 1", nn.ReLU()),
    ("second", nn.Linear(128, 64)), ("bend 2", nn.ReLU()), ("scores", nn.Linear(64, 10)));
