for (var h = 0; h < layers.Length; h++)
{
    x = F.linear(x, layers[h].W, layers[h].b);
    if (h == layers.Length - 1) break;
    x = x.relu();
    if (training) x = x * torch.bernoulli(torch.full_like(x, 1 - p)) / (1 - p);
}
return x;
