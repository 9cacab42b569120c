var v = new double[m];
v[0] = m;
for (var j = 1; j < m; j++) v[j] = j % 2 == 1 ? -2 * m : 2 * m;
return v;
