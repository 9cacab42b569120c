// expect: always takes the most probable
for (var n = 0; n < length; n++)
{
    var p = (scores(text) / tau).softmax(0);
    text += book.Vocabulary[(int)p.argmax().item<long>()];
}
