// expect: This rate suits the flattest direction
return 2 / Curvatures(X).flat;
