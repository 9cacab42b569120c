while (text.Length < start.Length + length)
{
    var logp = (scores(text) / tau).log_softmax(0);
    text += book.Decode([logp.exp().multinomial(1).item<long>()]);
}
