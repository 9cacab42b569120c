var x = F.one_hot(tokens, kinds).to_type(ScalarType.Float32);
var (_, last) = rnn.call(x);                              // [1, n, 24]
return head.forward(last.squeeze(0));
