// expect: Q, is missing
return M.matmul(C).matmul(M.T);
