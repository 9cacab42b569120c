// expect: for −1000 it is now
return (z + (-z).exp().log1p() - y * z).mean();
