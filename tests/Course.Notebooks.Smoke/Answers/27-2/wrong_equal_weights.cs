// expect: plain sum
return u + (s.unsqueeze(1) - u.sum(1, keepdim: true)) / a.shape[0];
