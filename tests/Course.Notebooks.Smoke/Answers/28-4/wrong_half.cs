// expect: Half of each
return 0.5;
