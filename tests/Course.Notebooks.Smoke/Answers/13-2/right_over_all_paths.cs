var gradient = new double[tape.Length];
void Follow(int k, double share)
{
    gradient[k] += share;
    foreach (var (from, slope) in tape[k]) Follow(from, share * slope);
}
Follow(tape.Length - 1, 1);
return gradient;
