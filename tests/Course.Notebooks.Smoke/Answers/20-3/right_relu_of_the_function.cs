// whole cell
sealed class Own : nn.Module<Tensor, Tensor>
{
    readonly Linear scores = nn.Linear(1568, 10);
    readonly BatchNorm2d norm1 = nn.BatchNorm2d(16), norm2 = nn.BatchNorm2d(32);
    readonly Conv2d kernels1 = nn.Conv2d(1, 16, 3, padding: 1, bias: false), kernels2 = nn.Conv2d(16, 32, 3, padding: 1, bias: false);
    public Own() : base("Own") => RegisterComponents();
    public override Tensor forward(Tensor x)
    {
        x = norm1.forward(F.max_pool2d(kernels1.forward(x), 2)).relu();
        x = norm2.forward(F.max_pool2d(kernels2.forward(x), 2)).relu();
        return scores.forward(x.flatten(1));
    }
}
nn.Module<Tensor, Tensor> NormalisedCnn() => new Own();
