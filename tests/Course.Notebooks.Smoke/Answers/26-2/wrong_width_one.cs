// expect: width 1
return 0.5 * (m.square() + logVar.exp() - 1 - logVar).sum([1]);
