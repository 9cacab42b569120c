return 2 / Curvatures(X).steep;
