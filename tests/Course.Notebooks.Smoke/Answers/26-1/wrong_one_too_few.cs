// expect: one direction too few
var Vk = V[..Math.Max(k - 1, 0)];
return mean + (x - mean).matmul(Vk.T).matmul(Vk);
