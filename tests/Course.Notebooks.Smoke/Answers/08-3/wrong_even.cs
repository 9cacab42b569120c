// expect: even between the ends
return (rate - low) / (high - low);
