var (sum, n) = (0.0, (int)prediction.shape[0]);
for (var i = 0; i < n; i++)
{
    var e = Math.Abs(prediction[i, 0].item<float>() - target[i, 0].item<float>());
    sum += e <= delta ? e * e / 2 : delta * (e - delta / 2);
}
return torch.tensor(sum / n);
