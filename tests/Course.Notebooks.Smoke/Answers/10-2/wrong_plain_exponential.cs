// expect: e¹⁰⁰⁰ is infinite. Take the large part out
return ((1 + z.exp()).log() - y * z).mean();
