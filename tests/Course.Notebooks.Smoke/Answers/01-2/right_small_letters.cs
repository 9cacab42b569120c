char[] kinds = ['r', 'u', 's', 'a', 'c', 'r', 'a', 'u'];
