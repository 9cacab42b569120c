var (n, c, h, w) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
var rows = x.permute(0, 2, 3, 1).reshape(-1, c);                        // [n h w, c]
var normal = (rows - rows.mean([0])) / (rows.var([0], unbiased: false) + eps).sqrt();
return (gamma * normal + beta).reshape(n, h, w, c).permute(0, 3, 1, 2);
