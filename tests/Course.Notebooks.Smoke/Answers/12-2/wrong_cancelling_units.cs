// expect: together they change nothing
return 1 + Enumerable.Range(0, w.Length).Where(j => w[j] != 0 && v[j] != 0).Select(j => -b[j] / w[j]).Distinct().Count();
