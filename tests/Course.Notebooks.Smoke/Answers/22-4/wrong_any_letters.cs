// expect: not the characters that the network asked for
for (var n = 0; n < length; n++)
{
    var p = (scores(text) / tau).softmax(0);
    text += book.Vocabulary[Random.Shared.Next(book.Vocabulary.Count)];
}
