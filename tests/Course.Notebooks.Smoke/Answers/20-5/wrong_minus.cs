// expect: every pixel ends at 0
var turned = torch.rot90(x, quarters, (2, 3));
var seen = negative ? -turned : turned;
return (brightness * seen).clamp(0, 1);
