var J = torch.eye(x.shape[0], dtype: x.dtype);
for (var unit = 0; unit < W1.shape[0]; unit++)
    if (W1[unit].dot(x).item<double>() > 0)
        J = J + W2[.., unit].outer(W1[unit]);
return J;
