var (pa, pb) = (1 / va, 1 / vb);
return ((pa * a + pb * b) / (pa + pb), 1 / (pa + pb));
