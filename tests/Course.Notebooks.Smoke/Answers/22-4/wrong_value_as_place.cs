// expect: not the characters that the network asked for
for (var n = 0; n < length; n++)
{
    var p = (scores(text) / tau).softmax(0);
    text += book.Vocabulary[(int)p.max().item<float>()];
}
