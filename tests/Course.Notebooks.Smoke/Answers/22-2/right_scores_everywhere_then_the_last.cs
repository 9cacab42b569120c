var x = torch.eye(kinds)[tokens];
return head.forward(rnn.call(x).Item1)[.., -1, ..];
