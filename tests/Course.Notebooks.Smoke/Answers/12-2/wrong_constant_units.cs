// expect: −b/0 is no place
return 1 + Enumerable.Range(0, w.Length).Where(j => v[j] != 0).Select(j => -b[j] / w[j]).Distinct().Count();
