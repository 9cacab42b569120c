// whole cell
sealed class Own : nn.Module<Tensor, Tensor>
{
    readonly Conv2d first = nn.Conv2d(1, 8, 5, padding: 2), second = nn.Conv2d(8, 16, 5, padding: 2);
    readonly Linear scores = nn.Linear(32, 10), hidden = nn.Linear(784, 32);
    public Own() : base("Own") => RegisterComponents();
    public override Tensor forward(Tensor x)
    {
        x = F.max_pool2d(first.forward(x).relu(), 2);
        x = F.relu(F.max_pool2d(second.forward(x), 2));
        return scores.forward(hidden.forward(x.view(-1, 784)).relu());
    }
}
nn.Module<Tensor, Tensor> MyCnn() => new Own();
