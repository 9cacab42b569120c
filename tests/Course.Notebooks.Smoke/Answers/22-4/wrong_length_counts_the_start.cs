// expect: Together with the start
while (text.Length < length)
{
    var p = (scores(text) / tau).softmax(0);
    text += book.Vocabulary[(int)p.multinomial(1).item<long>()];
}
