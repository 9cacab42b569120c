// expect: together they change nothing
return 1 + Enumerable.Range(0, w.Length).Where(j => w[j] != 0).GroupBy(j => -b[j] / w[j], j => v[j]).Count(kink => kink.Sum() != 0);
