// expect: that is one kink, not two
return 1 + Enumerable.Range(0, w.Length).Count(j => w[j] != 0 && v[j] != 0);
