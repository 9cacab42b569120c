// expect: A p or a z that is clamped hides
var c = z.clamp(-50, 50);
return ((1 + c.exp()).log() - y * c).mean();
