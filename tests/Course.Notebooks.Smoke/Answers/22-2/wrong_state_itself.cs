// expect: This is the state itself
var x = F.one_hot(tokens, kinds).to_type(ScalarType.Float32);
return rnn.call(x).Item1[.., -1];
