var updates = n / m + (n % m == 0 ? 0 : 1);
return (epochs * updates, epochs * n);
