// expect: This is the height twice
var side = (height - K + 2 * P) / S.down + 1;
return (side, side);
