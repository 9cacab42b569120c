// expect: A logit of −1000
return F.binary_cross_entropy(z.sigmoid(), y);
