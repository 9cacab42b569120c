var K = va / (va + vb);
return (a + K * (b - a), (1 - K) * va);
