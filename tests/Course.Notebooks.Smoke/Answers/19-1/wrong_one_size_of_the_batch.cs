// expect: stops on an input of shape [31, 1, 28, 28]
return new ForThirtyTwo();
}

sealed class ForThirtyTwo : nn.Module<Tensor, Tensor>
{
    readonly Sequential maps = nn.Sequential(
        nn.Conv2d(1, 8, 5, padding: 2), nn.MaxPool2d(2), nn.ReLU(),
        nn.Conv2d(8, 16, 5, padding: 2), nn.MaxPool2d(2), nn.ReLU());
    readonly Sequential scores = nn.Sequential(nn.Linear(784, 32), nn.ReLU(), nn.Linear(32, 10));

    public ForThirtyTwo() : base("ForThirtyTwo") => RegisterComponents();

    public override Tensor forward(Tensor x) => scores.forward(maps.forward(x).view(32, 784));
