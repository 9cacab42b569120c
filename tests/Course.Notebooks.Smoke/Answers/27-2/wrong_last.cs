// expect: not the nearest point: all of them
var k = (int)a.shape[0] - 1;
var rest = s - u[.., ..k].matmul(a[..k]);
return torch.cat([u[.., ..k], (rest / a[k]).unsqueeze(1)], 1);
