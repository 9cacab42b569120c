// expect: For the
return MeanSquare(theta0, theta1);
