// expect: e¹⁰⁰⁰ is infinite. Take the large part out
return (z.exp().log1p() - y * z).mean();
