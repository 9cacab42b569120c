// expect: the height comes first
return ((width - K + 2 * P) / S.across + 1, (height - K + 2 * P) / S.down + 1);
