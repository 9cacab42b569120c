namespace Plotly.NET;

/// <summary>What new charts start with. A change holds for all charts made afterwards.</summary>
public static class Defaults
{
    /// <summary>Width in pixels, 600 at first.</summary>
    public static int DefaultWidth { get; set; } = 600;

    /// <summary>Height in pixels, 600 at first.</summary>
    public static int DefaultHeight { get; set; } = 600;

    /// <summary>Behaviour in the page; responsive at first.</summary>
    public static Config DefaultConfig { get; set; } = Config.init(Responsive: true);

    /// <summary>Looks; <see cref="ChartTemplates.plotly"/> at first.</summary>
    public static Template DefaultTemplate { get; set; } = ChartTemplates.plotly;

    /// <summary>Back to what they were at first.</summary>
    public static void reset()
    {
        DefaultWidth = DefaultHeight = 600;
        DefaultConfig = Config.init(Responsive: true);
        DefaultTemplate = ChartTemplates.plotly;
    }
}
