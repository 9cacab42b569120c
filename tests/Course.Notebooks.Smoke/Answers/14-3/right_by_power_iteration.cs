var u = torch.ones(H.shape[0], dtype: float64) + 0.1 * torch.arange(H.shape[0], dtype: float64);
for (var k = 0; k < 3000; k++)
{
    u = H.matmul(u);
    u = u / u.norm();
}
return 2 * (1 + beta) / u.dot(H.matmul(u)).item<double>();
