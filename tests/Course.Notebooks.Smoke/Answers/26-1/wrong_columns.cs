// expect: A direction is a row
var Vk = V[.., ..k];
return mean + (x - mean).matmul(Vk).matmul(Vk.T);
