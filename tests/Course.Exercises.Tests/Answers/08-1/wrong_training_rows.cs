// expect: are these the training rows?
int[][] Folds(int n, int k) => Enumerable.Range(0, k)
    .Select(f => Enumerable.Range(0, n).Where(i => i * k / n != f).ToArray()).ToArray();
