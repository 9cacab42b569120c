// expect: divided by the temperature twice
for (var n = 0; n < length; n++)
{
    var p = (scores(text) / (tau * tau)).softmax(0);
    text += book.Vocabulary[(int)p.multinomial(1).item<long>()];
}
