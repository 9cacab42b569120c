// expect: For the input three features, 60 samples and 40 new ones
var mean = train.sum(0, keepdim: true) / 100;
var deviation = (train - mean).square().mean([0], keepdim: true).sqrt();
return ((train - mean) / deviation, (test - mean) / deviation);
