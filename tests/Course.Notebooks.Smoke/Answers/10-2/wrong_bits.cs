// expect: This is in bits
return (F.softplus(z) - y * z).mean() / MathF.Log(2);
