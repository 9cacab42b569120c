// expect: Divide by six
int[][] orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
var fair = new double[3];
foreach (var order in orders)
{
    var inside = new bool[3];
    foreach (var who in order)
    {
        var before = v(inside[0], inside[1], inside[2]);
        inside[who] = true;
        fair[who] += (v(inside[0], inside[1], inside[2]) - before) / 1;
    }
}
return fair;
