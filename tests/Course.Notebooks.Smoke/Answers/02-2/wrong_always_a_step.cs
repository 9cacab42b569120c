// expect: With no steps at all there is still one loss
double w = 0, b = 0, sumW = 0, sumB = 0;
losses.Add(Loss(w, b).item<float>());
var step = 0;
do
{
    var (gradW, gradB) = Gradient(w, b);
    sumW += gradW.item<float>();
    sumB += gradB.item<float>();
    w -= eta * sumW;
    b -= eta * sumB;
    losses.Add(Loss(w, b).item<float>());
}
while (++step < steps);
