var gradient = new double[tape.Length];
gradient[tape.Length - 1] = 1;
for (var k = tape.Length - 1; k > 0; k--)
{
    foreach (var part in tape[k])
    {
        gradient[part.from] = gradient[part.from] + gradient[k] * part.slope;
    }
}
return gradient;
