for (var n = 0; n < length; n++)
{
    var p = (scores(text) / tau).exp();
    text += book.Vocabulary[(int)(p / p.sum()).multinomial(1).item<long>()];
}
