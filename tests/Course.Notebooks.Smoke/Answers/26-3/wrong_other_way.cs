// expect: from u to t
return 1 - (-u / theta).exp();
