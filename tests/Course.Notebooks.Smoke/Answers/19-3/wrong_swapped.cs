// expect: Row and column have changed places
var down = (int)picture.shape[1] - size + 1;
var across = (int)picture.shape[2] - size + 1;
var copies = picture.repeat(down * across, 1, 1, 1);
for (var i = 0; i < down * across; i++)
{
    var (row, column) = (i / across, i % across);
    copies[i, 0, row..(row + size), column..(column + size)].fill_(grey);
}
var at = (int)p(copies).argmin().item<long>();
return (at % across, at / across);
