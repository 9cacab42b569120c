// expect: Only the rows whose answer is yes
return -(y * F.logsigmoid(z)).mean();
