// expect: A matrix product belongs to layers that are matrices
return K1.matmul(K2);
