// expect: The order matters
var bright = (brightness * torch.rot90(x, quarters, (2, 3))).clamp(0, 1);
return negative ? 1 - bright : bright;
