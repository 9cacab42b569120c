// expect: in the updates and in the forwards
return (n / m * epochs, n / m * m * epochs);
