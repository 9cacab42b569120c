// expect: Nothing is turned
var turned = x;
var seen = negative ? 1 - turned : turned;
return (brightness * seen).clamp(0, 1);
