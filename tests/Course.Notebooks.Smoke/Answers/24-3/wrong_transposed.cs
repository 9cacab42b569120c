// expect: M C Mᵀ
return M.T.matmul(C).matmul(M) + Q;
