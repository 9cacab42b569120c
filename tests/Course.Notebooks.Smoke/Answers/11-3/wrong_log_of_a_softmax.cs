// expect: a probability is rounded to zero before its logarithm
return -z.softmax(1).log().gather(1, y.unsqueeze(1)).mean();
