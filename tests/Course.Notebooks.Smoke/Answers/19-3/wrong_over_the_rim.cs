// expect: hang over
var (h, w) = ((int)picture.shape[1], (int)picture.shape[2]);
var (down, across) = (h, w);
var copies = picture.repeat(down * across, 1, 1, 1);
for (var i = 0; i < down * across; i++)
    copies[i, 0, (i / across)..(i / across + size), (i % across)..(i % across + size)].fill_(grey);
var worst = (int)p(copies).argmin().item<long>();
return (worst / across, worst % across);
