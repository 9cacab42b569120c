// expect: Before you divide by it, subtract the mean
var deviation = train.std(0);
return (train / deviation, test / deviation);
