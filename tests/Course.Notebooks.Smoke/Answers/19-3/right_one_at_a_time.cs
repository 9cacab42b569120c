var (best, lowest) = ((0, 0), float.MaxValue);
for (var row = 0; row + size <= picture.shape[1]; row++)
    for (var column = 0; column + size <= picture.shape[2]; column++)
    {
        var copy = picture.clone();
        copy[0, row..(row + size), column..(column + size)] = torch.tensor(grey);
        var now = p(copy.unsqueeze(0)).item<float>();
        if (now < lowest) (best, lowest) = ((row, column), now);
    }
return best;
