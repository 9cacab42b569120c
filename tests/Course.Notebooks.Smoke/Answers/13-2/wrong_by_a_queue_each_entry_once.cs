// expect: For the input "a detour"
var gradient = new double[tape.Length];
gradient[^1] = 1;
var queue = new Queue<int>();
var seen = new HashSet<int>();
queue.Enqueue(tape.Length - 1);
while (queue.Count > 0)
{
    var k = queue.Dequeue();
    foreach (var (from, slope) in tape[k])
    {
        gradient[from] += slope * gradient[k];
        if (seen.Add(from)) queue.Enqueue(from);
    }
}
return gradient;
