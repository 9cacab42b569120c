var k1 = slope(s);
var euler = s + h * k1;
var k2 = slope(euler);
return (s + euler) / 2 + h * k2 / 2;
