var jacobian = torch.eye(Whh.shape[0], dtype: Whh.dtype);      // ∂h_T/∂h_t
for (var t = h.shape[0] - 1; t > 0; t--)
{
    var bend = torch.diag(1 - h[t] * h[t]);
    gradient = gradient + bend.matmul(jacobian.T.matmul(slope)).unsqueeze(1) * h[t - 1].unsqueeze(0);
    jacobian = jacobian.matmul(bend).matmul(Whh);
}
