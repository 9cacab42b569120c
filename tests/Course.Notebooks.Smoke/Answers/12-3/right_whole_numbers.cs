var slopes = new[] { -4, 2, -8, 4, -2, -2 };
