var (w, b) = (torch.tensor(0f, requires_grad: true), torch.tensor(0f, requires_grad: true));
for (var step = 0; step <= steps; step++)
{
    var loss = Loss(w, b);
    losses.Add(loss.item<float>());
    loss.backward();
    using (torch.no_grad())
    {
        w.sub_(eta * w.grad);
        b.sub_(eta * b.grad);
    }
}
