var share = (heads.to_type(ScalarType.Float32) * (training ? 1 : 0)).view(-1, 1, 1, 1);
return share * x.flip(3) + (1 - share) * x;
