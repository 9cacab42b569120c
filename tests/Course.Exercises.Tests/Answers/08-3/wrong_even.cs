// expect: Even between the ends
return low + u * (high - low);
