// expect: For the input five degrees
return (2, test[1]);
