// expect: The second M is transposed
return M.matmul(C).matmul(M) + Q;
