int Side(int side, int step) => (int)Math.Floor((side - K + 2.0 * P) / step + 1);
return (Side(height, S.down), Side(width, S.across));
