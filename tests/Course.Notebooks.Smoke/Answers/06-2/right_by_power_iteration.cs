var A = torch.cat([X, torch.ones(X.shape[0], 1, dtype: float64)], dim: 1);
var H = 2 * A.T.matmul(A) / A.shape[0];
var v = torch.ones(A.shape[1], dtype: float64);
for (var step = 0; step < 500; step++)
{
    v = H.matmul(v);
    v = v / v.norm();
}
return 2 / v.dot(H.matmul(v)).item<double>();
