// expect: A logit of −1000
var c = z.to_type(float64).clamp(-500, 500);
return ((1 + c.exp()).log() - y * c).mean();
