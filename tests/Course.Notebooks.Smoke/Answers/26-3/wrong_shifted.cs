// expect: does not shape it
return theta + u;
