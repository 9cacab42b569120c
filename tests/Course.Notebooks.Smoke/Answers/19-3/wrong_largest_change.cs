// expect: without abs
var down = (int)picture.shape[1] - size + 1;
var across = (int)picture.shape[2] - size + 1;
var before = p(picture.unsqueeze(0)).item<float>();
var (most, best) = (-1f, (0, 0));
for (var i = 0; i < down * across; i++)
{
    var (row, column) = (i / across, i % across);
    var covered = picture.clone();
    covered[0, row..(row + size), column..(column + size)] = grey;
    var change = Math.Abs(before - p(covered.unsqueeze(0)).item<float>());
    if (change > most) (most, best) = (change, (row, column));
}
return best;
