return M.matmul(C).matmul(M.T) + Q;
