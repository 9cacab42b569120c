// expect: One is missing
return ((height - K + 2 * P) / S.down, (width - K + 2 * P) / S.across);
