// expect: Your model stops on an input of shape [64, 1, 28, 28]
return nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 10));
