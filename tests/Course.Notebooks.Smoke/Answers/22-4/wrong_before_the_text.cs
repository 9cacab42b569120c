// expect: They go behind it
for (var n = 0; n < length; n++)
{
    var p = (scores(text) / tau).softmax(0);
    text = book.Vocabulary[(int)p.multinomial(1).item<long>()] + text;
}
