for (var n = 1; n <= length; n++)
{
    var p = scores(text).to_type(ScalarType.Float64).softmax(0).pow(1 / tau);      // multinomial divides by the sum
    text += book.Vocabulary[(int)p.multinomial(1).item<long>()];
}
