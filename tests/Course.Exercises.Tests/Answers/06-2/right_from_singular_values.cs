var largest = torch.linalg.svdvals(X)[0].item<double>();
return X.shape[0] / (largest * largest);
