// expect: not to 255
var turned = torch.rot90(x, quarters, (2, 3));
var seen = negative ? 255 - turned : turned;
return (brightness * seen).clamp(0, 1);
