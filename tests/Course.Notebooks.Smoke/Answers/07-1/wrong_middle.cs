// expect: You return
return (0, 1e6);
