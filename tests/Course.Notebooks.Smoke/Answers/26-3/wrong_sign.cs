// expect: a time is positive
return theta * (1 - u).log();
