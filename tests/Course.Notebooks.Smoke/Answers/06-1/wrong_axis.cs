// expect: This standardises each sample
Tensor Scale(Tensor v) => (v - v.mean([1], keepdim: true)) / v.std(1, keepdim: true);
return (Scale(train), Scale(test));
