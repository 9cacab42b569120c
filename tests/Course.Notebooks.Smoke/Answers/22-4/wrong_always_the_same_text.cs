// expect: asked about the same text
for (var n = 0; n < length; n++)
{
    var p = (scores(start) / tau).softmax(0);
    text += book.Vocabulary[(int)p.multinomial(1).item<long>()];
}
