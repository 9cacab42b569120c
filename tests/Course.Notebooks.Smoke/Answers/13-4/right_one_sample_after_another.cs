Tensor dW = torch.zeros_like(W), db = torch.zeros_like(b), dX = torch.zeros_like(X);
for (var i = 0; i < X.shape[0]; i++)
{
    var h = (X[i].matmul(W) + b).tanh();
    var dz = G[i] * (1 - h * h);
    dW += X[i].outer(dz);
    db += dz;
    dX[i] = W.matmul(dz);
}
return (dW, db, dX);
