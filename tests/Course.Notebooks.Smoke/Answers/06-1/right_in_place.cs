var (mean, deviation) = (train.mean([0]), train.std(0));
return (train.sub_(mean).div_(deviation), test.sub_(mean).div_(deviation));
