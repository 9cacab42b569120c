// expect: must fade
return (mean + momentum * x.mean([0]), variance + momentum * x.var([0], unbiased: true));
