// expect: stops on an input of shape [15, 1, 28, 28]
return new ForSixteen();
}

sealed class ForSixteen : nn.Module<Tensor, Tensor>
{
    readonly Sequential maps = nn.Sequential(
        nn.Conv2d(1, 16, 3, padding: 1, bias: false), nn.MaxPool2d(2), nn.BatchNorm2d(16), nn.ReLU(),
        nn.Conv2d(16, 32, 3, padding: 1, bias: false), nn.MaxPool2d(2), nn.BatchNorm2d(32), nn.ReLU());
    readonly Linear scores = nn.Linear(32 * 7 * 7, 10);

    public ForSixteen() : base("ForSixteen") => RegisterComponents();

    public override Tensor forward(Tensor x) => scores.forward(maps.forward(x).view(16, 32 * 7 * 7));
