// expect: shared by what each pays alone
var nobody = v(false, false, false);
double[] alone = [v(true, false, false) - nobody, v(false, true, false) - nobody, v(false, false, true) - nobody];
return [.. alone.Select(x => x / alone.Sum() * (v(true, true, true) - nobody))];
