// expect: The strides have changed places
return ((height - K + 2 * P) / S.across + 1, (width - K + 2 * P) / S.down + 1);
