var errors = Splits.KFold(X.shape[0], (int)X.shape[0], shuffle: false).Select(fold =>
{
    var theta = torch.linalg.pinv(X.Rows(fold.train)).matmul(y.Rows(fold.train));
    return (X.Rows(fold.validation).matmul(theta) - y.Rows(fold.validation)).square().mean().item<double>();
});
return errors.Average();
