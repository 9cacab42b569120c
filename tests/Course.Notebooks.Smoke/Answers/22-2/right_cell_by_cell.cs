var names = rnn.named_parameters().ToDictionary(p => p.name, p => (Tensor)p.parameter);
var x = F.one_hot(tokens, kinds).to_type(ScalarType.Float32);
var h = torch.zeros(tokens.shape[0], 24);
for (var t = 0; t < tokens.shape[1]; t++)
    h = (x[.., t].matmul(names["weight_ih_l0"].T) + names["bias_ih_l0"] + h.matmul(names["weight_hh_l0"].T) + names["bias_hh_l0"]).tanh();
return head.forward(h);
