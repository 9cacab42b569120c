// expect: Into how many pieces do three cuts divide a line?
return Enumerable.Range(0, w.Length).Where(j => w[j] != 0 && v[j] != 0).Select(j => -b[j] / w[j]).Distinct().Count();
