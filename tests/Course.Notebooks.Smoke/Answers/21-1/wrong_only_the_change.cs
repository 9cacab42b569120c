// expect: This is F(x) alone
return second.forward(first.forward(x).relu());
