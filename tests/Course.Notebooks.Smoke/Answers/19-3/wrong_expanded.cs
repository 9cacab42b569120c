// expect: expand repeats
var (h, w) = ((int)picture.shape[1], (int)picture.shape[2]);
var (down, across) = (h - size + 1, w - size + 1);
var copies = picture.expand(down * across, 1, h, w);
for (var i = 0; i < down * across; i++)
    copies[i, 0, (i / across)..(i / across + size), (i % across)..(i % across + size)].fill_(grey);
var worst = (int)p(copies).argmin().item<long>();
return (worst / across, worst % across);
