// expect: The padding makes the picture larger
return ((height - K - 2 * P) / S.down + 1, (width - K - 2 * P) / S.across + 1);
