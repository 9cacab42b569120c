return -z.log_softmax(1).gather(1, y.unsqueeze(1)).mean();
