// expect: A leaf still holds at least 10 houses
return new();
