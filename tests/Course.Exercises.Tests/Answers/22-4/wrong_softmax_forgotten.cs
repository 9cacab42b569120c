// expect: Your function stops
for (var n = 0; n < length; n++)
{
    var p = scores(text) / tau;
    text += book.Vocabulary[(int)p.multinomial(1).item<long>()];
}
