// expect: K should be [2, 18], yours is [36]
return (K.flatten(), X.flatten());
