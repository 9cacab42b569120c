// expect: what two layers side by side do
return K1 + K2;
