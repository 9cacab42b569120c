// expect: The temperature changes nothing yet
for (var n = 0; n < length; n++)
{
    var p = scores(text).softmax(0);
    text += book.Vocabulary[(int)p.multinomial(1).item<long>()];
}
