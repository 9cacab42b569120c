// expect: first direction is left out
var Vk = V[1..Math.Min(k + 1, (int)V.shape[0])];
return mean + (x - mean).matmul(Vk.T).matmul(Vk);
