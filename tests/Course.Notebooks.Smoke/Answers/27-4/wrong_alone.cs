// expect: pays alone
double First(Func<bool, bool, bool, double> w) =>
    1 * (w(true, false, false) - w(false, false, false))
    + 0 * (w(true, true, false) - w(false, true, false))
    + 0 * (w(true, false, true) - w(false, false, true))
    + 0 * (w(true, true, true) - w(false, true, true));
return [First(v), First((b, a, c) => v(a, b, c)), First((c, b, a) => v(a, b, c))];
