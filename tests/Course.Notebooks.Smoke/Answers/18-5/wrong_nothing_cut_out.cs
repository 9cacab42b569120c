// expect: P should be [18, 9], yours is [60]
return (K.flatten(1), X.flatten());
