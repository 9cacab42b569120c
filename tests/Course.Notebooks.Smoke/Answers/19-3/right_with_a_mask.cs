var (h, w) = (picture.shape[1], picture.shape[2]);
var across = (int)w - size + 1;
var masks = new List<Tensor>();
for (var row = 0; row + size <= h; row++)
    for (var column = 0; column < across; column++)
    {
        var mask = torch.zeros(1, h, w);
        mask[0, row..(row + size), column..(column + size)] = torch.tensor(1f);
        masks.Add(picture * (1 - mask) + grey * mask);
    }
var at = (int)p(torch.stack(masks)).argmin().item<long>();
return (at / across, at % across);
