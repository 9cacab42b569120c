var momentum = 0.5f;
