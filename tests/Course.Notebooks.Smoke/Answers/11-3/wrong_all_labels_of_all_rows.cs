// expect: the scores of all labels
return (z.logsumexp(1) - z[TensorIndex.Colon, TensorIndex.Tensor(y)]).mean();
