// expect: There are six
return [v(true, false, false) - v(false, false, false), v(true, true, false) - v(true, false, false),
    v(true, true, true) - v(true, true, false)];
