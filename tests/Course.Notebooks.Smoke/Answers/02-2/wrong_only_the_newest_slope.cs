// expect: only the newest slope counts
double w = 0, b = 0;
losses.Add(Loss(w, b).item<float>());
for (var step = 0; step < steps; step++)
{
    var (gradW, gradB) = Gradient(w, b);
    w -= eta * gradW.item<float>();
    b -= eta * gradB.item<float>();
    losses.Add(Loss(w, b).item<float>());
}
