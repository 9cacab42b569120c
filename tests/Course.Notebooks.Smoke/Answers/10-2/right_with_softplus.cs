return (F.softplus(z) - y * z).mean();
