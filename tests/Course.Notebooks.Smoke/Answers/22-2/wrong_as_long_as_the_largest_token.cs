// expect: without kinds
var x = F.one_hot(tokens).to_type(ScalarType.Float32);
return head.forward(rnn.call(x).Item1[.., -1]);
