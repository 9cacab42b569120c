// expect: None of the 2 numbers is right
return (height - K + 2 * P / S.down + 1, width - K + 2 * P / S.across + 1);
