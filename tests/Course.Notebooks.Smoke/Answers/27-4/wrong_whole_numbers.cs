// expect: divide whole numbers
double First(Func<bool, bool, bool, double> w) =>
    1 / 3 * (w(true, false, false) - w(false, false, false))
    + 1 / 6 * (w(true, true, false) - w(false, true, false))
    + 1 / 6 * (w(true, false, true) - w(false, false, true))
    + 1 / 3 * (w(true, true, true) - w(false, true, true));
return [First(v), First((b, a, c) => v(a, b, c)), First((c, a, b) => v(a, b, c))];
