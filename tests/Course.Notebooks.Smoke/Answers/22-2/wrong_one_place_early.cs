// expect: One place early
var (h, _) = rnn.call(F.one_hot(tokens, kinds).to_type(ScalarType.Float32));
return head.forward(h[.., -2]);
