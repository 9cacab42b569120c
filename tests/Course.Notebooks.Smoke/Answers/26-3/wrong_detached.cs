// expect: no gradient reaches theta
return -theta.detach() * (1 - u).log();
