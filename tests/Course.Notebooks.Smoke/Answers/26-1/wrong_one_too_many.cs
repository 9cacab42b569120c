// expect: one direction too many
var Vk = V[..Math.Min(k + 1, (int)V.shape[0])];
return mean + (x - mean).matmul(Vk.T).matmul(Vk);
