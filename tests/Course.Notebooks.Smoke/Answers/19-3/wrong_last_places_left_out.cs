// expect: The last row and column of places are left out
var (h, w) = ((int)picture.shape[1], (int)picture.shape[2]);
var (best, lowest) = ((0, 0), float.MaxValue);
for (var row = 0; row + size < h; row++)
    for (var column = 0; column + size < w; column++)
    {
        var copy = picture.clone();
        copy[0, row..(row + size), column..(column + size)].fill_(grey);
        var now = p(copy.unsqueeze(0)).item<float>();
        if (now < lowest) (best, lowest) = ((row, column), now);
    }
return best;
