// expect: the last k directions
var Vk = V[(int)(V.shape[0] - k)..];
return mean + (x - mean).matmul(Vk.T).matmul(Vk);
