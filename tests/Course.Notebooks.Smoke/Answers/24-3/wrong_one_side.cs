// expect: from both sides
return M.matmul(C) + Q;
