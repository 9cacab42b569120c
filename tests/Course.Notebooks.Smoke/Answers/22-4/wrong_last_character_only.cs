// expect: asked about the last character only
for (var n = 0; n < length; n++)
{
    var p = (scores(text[^1..]) / tau).softmax(0);
    text += book.Vocabulary[(int)p.multinomial(1).item<long>()];
}
