// expect: the right law
return -theta * u.log();
