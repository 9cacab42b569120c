// expect: One character is missing at the end
for (var n = 1; n < length; n++)
{
    var p = (scores(text) / tau).softmax(0);
    text += book.Vocabulary[(int)p.multinomial(1).item<long>()];
}
