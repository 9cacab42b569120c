var m = z.amax([0], keepdim: true);
return m + (z - m).exp().sum(0, keepdim: true).log();
