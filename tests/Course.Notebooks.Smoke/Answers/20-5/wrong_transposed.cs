// expect: one flip more
var turned = quarters % 2 == 1 ? x.transpose(2, 3) : torch.rot90(x, quarters, (2, 3));
var seen = negative ? 1 - turned : turned;
return (brightness * seen).clamp(0, 1);
