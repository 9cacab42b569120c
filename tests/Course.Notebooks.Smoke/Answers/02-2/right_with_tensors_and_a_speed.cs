var theta = torch.zeros(2);
var speed = torch.zeros(2);
losses.Add(Loss(theta[0], theta[1]).item<float>());
while (losses.Count <= steps)
{
    var (gradW, gradB) = Gradient(theta[0], theta[1]);
    speed = speed - eta * torch.stack([gradW, gradB]);
    theta = theta + speed;
    losses.Add(Loss(theta[0], theta[1]).item<float>());
}
