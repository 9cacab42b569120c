// expect: No negative is made
return (torch.rot90(x, quarters, (2, 3)) * brightness).clamp(0, 1);
