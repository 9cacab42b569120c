// expect: hang over
var (h, w) = (28, 28);
var (down, across) = (h - size + 1, w - size + 1);
var copies = picture.repeat(down * across, 1, 1, 1);
for (var i = 0; i < down * across; i++)
    copies[i, 0, (i / across)..(i / across + size), (i % across)..(i % across + size)].fill_(grey);
var worst = (int)p(copies).argmin().item<long>();
return (worst / across, worst % across);
