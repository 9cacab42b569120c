// expect: This is the batch alone
return (x.mean([0]), x.var([0], unbiased: true));
