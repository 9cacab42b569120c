// expect: Your function stops in line 10
var (h, _) = rnn.call(F.one_hot(tokens, kinds).to_type(ScalarType.Float32));
return head.forward(h[.., 7]);
