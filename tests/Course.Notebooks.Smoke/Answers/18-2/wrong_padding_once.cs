// expect: it adds 2P
return ((height - K + P) / S.down + 1, (width - K + P) / S.across + 1);
