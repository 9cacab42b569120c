var (q, r) = torch.linalg.qr(X.T);                       // Xᵀ = QR
return q.matmul(torch.linalg.solve(r.T, y));
