// expect: turns and stretches
return C + Q;
