var result = torch.empty_like(x);
for (var c = 0; c < x.shape[1]; c++)
{
    var channel = x[.., c];
    var mean = channel.mean();
    var variance = (channel - mean).pow(2).mean();
    result[.., c] = gamma[c] * (channel - mean) / (variance + eps).sqrt() + beta[c];
}
return result;
