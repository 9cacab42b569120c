var folds = new int[k][];
var from = 0;
for (var f = 0; f < k; f++)
{
    var size = n / k + (f < n % k ? 1 : 0);
    folds[f] = new int[size];
    for (var i = 0; i < size; i++) folds[f][i] = from + i;
    from += size;
}
return folds;
