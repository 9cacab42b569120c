// expect: θ is missing
return -(1 - u).log();
