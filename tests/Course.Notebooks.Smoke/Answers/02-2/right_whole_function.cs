// whole cell
List<double> DescendWithoutBroom(double eta, int steps)
{
    var losses = new double[steps + 1];
    var (at, sum) = ((w: 0.0, b: 0.0), (w: 0.0, b: 0.0));
    losses[0] = Loss(at.w, at.b).item<float>();
    for (var step = 1; step <= steps; step++)
    {
        var (gw, gb) = Gradient(at.w, at.b);
        sum = (sum.w + gw.item<float>(), sum.b + gb.item<float>());
        at = (at.w - eta * sum.w, at.b - eta * sum.b);
        losses[step] = Loss(at.w, at.b).item<float>();
    }
    return [.. losses];
}
