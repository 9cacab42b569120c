// expect: the mean runs over the pictures
var picked = F.one_hot(y, z.shape[1]) * (z - z.logsumexp(1, keepdim: true));    // [n, classes]
return -picked.mean();
