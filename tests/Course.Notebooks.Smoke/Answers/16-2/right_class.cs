// whole cell
sealed class Own : nn.Module<Tensor, Tensor>
{
    readonly Linear scores = nn.Linear(64, 10), second = nn.Linear(128, 64), first = nn.Linear(784, 128);
    public Own() : base("Own") => RegisterComponents();
    public override Tensor forward(Tensor x) =>
        scores.forward(F.relu(second.forward(F.relu(first.forward(x.flatten(1))))));
}
nn.Module<Tensor, Tensor> MyMlp() => new Own();
