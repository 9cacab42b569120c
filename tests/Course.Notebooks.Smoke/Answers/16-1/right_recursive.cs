var z = x.matmul(layers[0].W.T) + layers[0].b;
return layers.Length == 1 ? z : Forward(z.clamp(min: 0), layers[1..]);
