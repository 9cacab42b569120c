var (A, B, Y) = (torch.tensor(a), torch.tensor(b), torch.tensor(y));
var d = A - B;
return (d.dot(Y - B) / d.dot(d)).clamp(0, 1).item<double>();
