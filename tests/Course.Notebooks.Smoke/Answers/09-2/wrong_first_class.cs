// expect: You return 2; 5 is right
return 2;
