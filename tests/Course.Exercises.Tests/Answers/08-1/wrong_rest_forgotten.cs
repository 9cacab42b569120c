// expect: rows are never held back
int[][] Folds(int n, int k) =>
    Enumerable.Range(0, k).Select(f => Enumerable.Range(f * (n / k), n / k).ToArray()).ToArray();
