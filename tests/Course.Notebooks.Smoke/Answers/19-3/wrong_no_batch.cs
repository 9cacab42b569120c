// expect: unsqueeze(0) makes a batch
var (least, best) = (float.MaxValue, (0, 0));
for (var row = 0; row + size <= picture.shape[1]; row++)
    for (var column = 0; column + size <= picture.shape[2]; column++)
    {
        var covered = picture.clone();
        covered[0, row..(row + size), column..(column + size)] = grey;
        var now = p(covered).item<float>();
        if (now < least) (least, best) = (now, (row, column));
    }
return best;
