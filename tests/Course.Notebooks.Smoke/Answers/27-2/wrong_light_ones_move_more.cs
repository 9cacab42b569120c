// expect: who weighs less moves more
return u + ((s - u.matmul(a)) / a.shape[0]).unsqueeze(1) / a;
