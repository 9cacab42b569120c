var (inFirst, inSecond) = Backpropagate(torch.tensor(new[] { 1.0, 2 }), y: 3,
    torch.tensor(new[,] { { 2.0, -4 }, { -1, 2 } }), torch.tensor(new[] { 4.0, -2 }), "sigmoid", "linear");
double[] slopes = [.. inFirst.flatten().data<double>().ToArray(), .. inSecond.data<double>().ToArray()];
