// expect: the number that the search begins with
var (lowest, place) = (0f, (0, 0));
for (var row = 0; row + size <= picture.shape[1]; row++)
    for (var column = 0; column + size <= picture.shape[2]; column++)
    {
        var copy = picture.clone();
        copy[0, row..(row + size), column..(column + size)].fill_(grey);
        var now = p(copy.unsqueeze(0)).item<float>();
        if (now < lowest) (lowest, place) = (now, (row, column));
    }
return place;
