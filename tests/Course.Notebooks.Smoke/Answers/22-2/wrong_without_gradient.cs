// expect: no gradient reaches rnn
using var still = torch.no_grad();
var x = F.one_hot(tokens, kinds).to_type(ScalarType.Float32);
return head.forward(rnn.call(x).Item2[0]);
