// expect: Your answer is −∞
float m = 0;
foreach (var v in z.data<float>()) m = Math.Max(m, v);
return m + (z - m).exp().sum().log();
