int Stops(int side, int step)
{
    var stops = 0;
    for (var start = -P; start + K <= side + P; start += step) stops++;
    return stops;
}
return (Stops(height, S.down), Stops(width, S.across));
