// expect: mirrors the pictures
var turned = quarters > 0 ? x.flip(3) : x;
var seen = negative ? 1 - turned : turned;
return (brightness * seen).clamp(0, 1);
