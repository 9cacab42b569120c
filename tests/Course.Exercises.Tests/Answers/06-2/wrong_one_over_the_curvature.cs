// expect: Half of what is possible
return 1 / Curvatures(X).steep;
