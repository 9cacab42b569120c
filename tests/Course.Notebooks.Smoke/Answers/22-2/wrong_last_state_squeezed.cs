// expect: only the shape is not
var x = F.one_hot(tokens, kinds).to_type(ScalarType.Float32);
return head.forward(rnn.call(x).Item2.squeeze());
