// expect: This is the largest curvature
return Curvatures(X).steep;
