var (least, best) = (float.MaxValue, (0, 0));
for (var row = 0; row + size <= picture.shape[1]; row++)
    for (var column = 0; column + size <= picture.shape[2]; column++)
    {
        var window = picture.narrow(1, row, size).narrow(2, column, size);
        var kept = window.clone();
        window.fill_(grey);
        var now = p(picture.unsqueeze(0)).item<float>();
        window.copy_(kept);
        if (now < least) (least, best) = (now, (row, column));
    }
return best;
