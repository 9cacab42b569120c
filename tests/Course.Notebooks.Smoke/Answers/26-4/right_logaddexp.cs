var zeroR = torch.zeros_like(real);
var parts = a * torch.logaddexp(zeroR, -real) + (1 - a) * torch.logaddexp(zeroR, real);
return parts.mean() + torch.logaddexp(torch.zeros_like(fake), fake).mean();
