var H = 2 * X.T.matmul(X) / X.shape[0];
var v = torch.ones(X.shape[1], dtype: float64);
for (var step = 0; step < 500; step++)
{
    v = H.matmul(v);
    v = v / v.norm();
}
return 2 / v.dot(H.matmul(v)).item<double>();
