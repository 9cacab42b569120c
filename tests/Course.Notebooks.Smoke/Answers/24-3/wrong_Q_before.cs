// expect: Q comes after the step
return M.matmul(C + Q).matmul(M.T);
