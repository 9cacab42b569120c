// expect: a bump with walls
return x > from && x < to ? height : 0;
