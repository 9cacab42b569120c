// expect: Divide first
return ((height - K + 2 * P + 1) / S.down, (width - K + 2 * P + 1) / S.across);
