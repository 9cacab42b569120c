// expect: The padding is missing
return ((height - K) / S.down + 1, (width - K) / S.across + 1);
