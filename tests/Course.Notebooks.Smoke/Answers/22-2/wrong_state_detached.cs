// expect: no gradient reaches rnn
var x = F.one_hot(tokens, kinds).to_type(ScalarType.Float32);
return head.forward(rnn.call(x).Item1[.., -1].detach());
