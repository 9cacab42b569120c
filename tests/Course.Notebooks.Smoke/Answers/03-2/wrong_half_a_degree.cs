// expect: You return 0.5; 2 is right
return 0.5;
