// Take the part along a away, and put in the part that the law wants.
var P = torch.eye(a.shape[0], dtype: float64) - torch.outer(a, a) / a.dot(a);
return u.matmul(P) + torch.outer(s, a) / a.dot(a);
