return (mean + momentum * (x.mean([0]) - mean), variance + momentum * (x.var([0], unbiased: true) - variance));
