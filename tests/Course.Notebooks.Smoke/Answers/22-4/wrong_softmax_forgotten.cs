// expect: Your function stops in line 7
for (var n = 0; n < length; n++)
{
    var p = scores(text) / tau;
    text += book.Vocabulary[(int)p.multinomial(1).item<long>()];
}
