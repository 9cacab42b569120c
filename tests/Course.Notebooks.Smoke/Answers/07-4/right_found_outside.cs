return "d";
