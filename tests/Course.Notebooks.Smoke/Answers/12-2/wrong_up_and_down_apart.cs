// expect: add up what they do to the slope there
return 1 + Enumerable.Range(0, w.Length).Where(j => w[j] != 0 && v[j] != 0)
    .GroupBy(j => (-b[j] / w[j], v[j] > 0)).Count();
