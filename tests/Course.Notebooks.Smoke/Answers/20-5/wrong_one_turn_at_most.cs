// expect: Two and three quarters
var turned = quarters % 2 == 1 ? torch.rot90(x, 1, (2, 3)) : x;
var seen = negative ? 1 - turned : turned;
return (brightness * seen).clamp(0, 1);
