var kinds = "RUSACRAU".ToCharArray();
