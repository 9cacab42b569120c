// expect: uniform between 0 and θ
return theta * u;
