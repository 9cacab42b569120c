// expect: the density at u
return (-u / theta).exp() / theta;
