var unit = (1 / (1 - u)).log();      // waiting times of mean 1
return theta * unit;
