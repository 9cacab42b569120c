// expect: The stride is missing
return (height - K + 2 * P + 1, width - K + 2 * P + 1);
