var indices = F.unfold(Batch(torch.arange(H * W, dtype: float32).reshape(H, W)), (K.shape[0], K.shape[1]))[0].T.to_type(ScalarType.Int64);
var M = torch.zeros(indices.shape[0], H * W);
return M.scatter(1, indices, K.reshape(1, -1).expand(indices.shape[0], -1).contiguous());
