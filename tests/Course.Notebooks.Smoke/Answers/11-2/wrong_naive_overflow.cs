// expect: The axis is right, but large scores become infinite
return z.exp() / z.exp().sum(1, keepdim: true);
