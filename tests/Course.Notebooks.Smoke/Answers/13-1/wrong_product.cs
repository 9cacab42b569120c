// expect: This is the product
return a * b;
