var (half, quarter) = (0.5, 0.25);
var back = 2 * (4 * half - 2 * half - 3);
var (back1, back2) = (back * 4 * quarter, back * -2 * quarter);
double[] slopes = [back1 * 1, back2 * 1, back1 * 2, back2 * 2, back * half, back * half];
