// expect: cut off
var (r, f) = (real.clamp(-50, 50), fake.clamp(-50, 50));
return (a * (1 + (-r).exp()).log() + (1 - a) * (1 + r.exp()).log()).mean() + (1 + f.exp()).log().mean();
