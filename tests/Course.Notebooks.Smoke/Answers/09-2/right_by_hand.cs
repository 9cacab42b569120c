var distance = new double[X.Length];
for (var i = 0; i < X.Length; i++)
    for (var j = 0; j < q.Length; j++) distance[i] += Math.Abs(X[i][j] - q[j]);
int[] order = [.. Enumerable.Range(0, X.Length)];
Array.Sort((double[])distance.Clone(), order);
var votes = new Dictionary<int, double>();
for (var n = 0; n < k; n++)
{
    var i = order[n];
    if (distance[i] == 0) return y[i];
    votes[y[i]] = votes.GetValueOrDefault(y[i]) + 1 / distance[i];
}
return votes.MaxBy(v => v.Value).Key;
