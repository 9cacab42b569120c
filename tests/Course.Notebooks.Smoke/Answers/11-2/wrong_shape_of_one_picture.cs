// expect: only the shape is not
return z.softmax(1).squeeze();
