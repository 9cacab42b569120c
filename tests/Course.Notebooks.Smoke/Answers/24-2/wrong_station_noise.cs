// expect: of the text's stations
return x + C[.., j] / (C[j, j] + 0.09) * (d - x[j]);
