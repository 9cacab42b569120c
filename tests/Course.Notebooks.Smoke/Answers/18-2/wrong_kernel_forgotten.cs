// expect: The kernel is missing
return ((height + 2 * P) / S.down, (width + 2 * P) / S.across);
