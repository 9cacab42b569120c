// expect: element by element
return M * C * M.T + Q;
