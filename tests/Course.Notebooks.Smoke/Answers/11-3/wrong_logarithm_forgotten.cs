// expect: The logarithm is missing
return -z.softmax(1).gather(1, y.unsqueeze(1)).mean();
