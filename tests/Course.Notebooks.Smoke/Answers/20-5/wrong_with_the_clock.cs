// expect: with the clock
var turned = torch.rot90(x, -quarters, (2, 3));
var seen = negative ? 1 - turned : turned;
return (brightness * seen).clamp(0, 1);
