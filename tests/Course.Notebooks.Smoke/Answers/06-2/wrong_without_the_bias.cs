// expect: The bias is forgotten
return 2 / Curvatures(X).steep;
