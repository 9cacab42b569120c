namespace Course;

/// <summary>What one day's instruments say in the valley of the challenge; data/challenge/README.md tells about it. NaN is a reading that failed.</summary>
/// <param name="Id">Counts the days, from 1.</param>
/// <param name="Date">The day.</param>
/// <param name="Rain">In the valley, mm.</param>
/// <param name="Hills">Rain and snowfall in the hills, mm of water.</param>
/// <param name="Temperature">In the valley, °C.</param>
/// <param name="Pressure">Of the air, hPa.</param>
/// <param name="Wind">m/s.</param>
/// <param name="Humidity">Relative, %.</param>
/// <param name="Snow">Lying in the hills, cm.</param>
/// <param name="Weir">How the weir stands: closed, half or open.</param>
/// <param name="Battery">Of the weather station, V.</param>
/// <param name="Moon">How much of it is lit, %.</param>
public sealed record RiverDay(
    int Id, DateOnly Date, double Rain, double Hills, double Temperature, double Pressure, double Wind, double Humidity,
    double Snow, string Weir, double Battery, double Moon);
