// expect: draw none
if (!training) return x;
var coins = torch.rand(x.shape[0]) < 0.5;
return torch.where(coins.view(-1, 1, 1, 1), x.flip(3), x);
