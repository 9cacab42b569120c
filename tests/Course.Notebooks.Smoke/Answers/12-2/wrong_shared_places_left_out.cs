// expect: one kink, not none
return 1 + Enumerable.Range(0, w.Length).Where(j => w[j] != 0 && v[j] != 0).GroupBy(j => -b[j] / w[j]).Count(kink => kink.Count() == 1);
