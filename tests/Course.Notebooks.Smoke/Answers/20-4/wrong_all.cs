// expect: whatever their coin
return training ? x.flip(3) : x;
