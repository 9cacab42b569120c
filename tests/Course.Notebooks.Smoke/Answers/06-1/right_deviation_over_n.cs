var mean = train.mean([0], keepdim: true);
var deviation = (train - mean).square().mean([0], keepdim: true).sqrt();
return ((train - mean) / deviation, (test - mean) / deviation);
