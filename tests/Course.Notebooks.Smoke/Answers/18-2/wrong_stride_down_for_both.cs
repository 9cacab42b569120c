// expect: The width uses the stride
return ((height - K + 2 * P) / S.down + 1, (width - K + 2 * P) / S.down + 1);
