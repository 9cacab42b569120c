// expect: Everybody pays the same
var third = (v(true, true, true) - v(false, false, false)) / 3;
return [third, third, third];
