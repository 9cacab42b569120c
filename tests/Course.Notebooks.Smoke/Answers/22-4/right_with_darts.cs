var random = new Random(7);
for (var n = 0; n < length; n++)
{
    var p = (scores(text) / tau).softmax(0).data<float>().ToArray();
    var dart = random.NextDouble();
    var i = 0;
    while (i < p.Length - 1 && (dart -= p[i]) >= 0) i++;
    text += book.Vocabulary[i];
}
