// expect: stretched
return u * (s / u.matmul(a)).unsqueeze(1);
