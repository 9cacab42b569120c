// expect: Windows and places have changed their roles
var x = F.one_hot(tokens, kinds).to_type(ScalarType.Float32).transpose(0, 1);
return head.forward(rnn.call(x).Item1[.., -1]);
