namespace Course.Notebooks.Session;

/// <summary>
/// A directive of this kernel, as <c>#!lsmagic</c> and completion tell of it. One that the session does not follow itself is .NET Interactive's.
/// </summary>
internal sealed record KnownDirective(string Usage, string Meaning, bool IsFollowed = false)
{
    /// <summary>What it begins with: <c>#!import</c>.</summary>
    public string Name { get; } = Usage.Split(' ')[0];
}

/// <summary>The one list of directives.</summary>
internal static class KnownDirectives
{
    /// <summary>All of them, in the order in which a person meets them; one that has two uses stands twice.</summary>
    public static readonly IReadOnlyList<KnownDirective> All =
    [
        new("#r \"library.dll\"", "use an assembly", IsFollowed: true),
        new("#r \"nuget: Package, 1.0.0\"", "use a package", IsFollowed: true),
        new("#i \"nuget: source\"", "look for packages there too", IsFollowed: true),
        new("#load \"file.csx\"", "run a script first", IsFollowed: true),
        new("#!import \"file\"", "run a notebook (.ipynb, .dib) or a script (.cs, .csx) first", IsFollowed: true),
        new("#!time", "say how long the cell took", IsFollowed: true),
        .. Directives.Languages.Select(language => new KnownDirective($"#!{language}", $"the lines below are {language}")),
        new("#!who", "list the variables"),
        new("#!whos", "list the variables with their values"),
        new("#!set --name x --value @javascript:y", "take a variable from another kernel, or from a question: @input:\"How many?\""),
        new("#!share y --from javascript", "take a variable from another kernel"),
        new("#!value --name text", "keep the lines below as a value"),
        new("#!about", "say which kernel this is", IsFollowed: true),
        new("#!lsmagic", "list the directives", IsFollowed: true),
    ];

    public static string MeaningOf(string name) => All.First(known => known.Name == name).Meaning;

    /// <summary>The list as <c>#!lsmagic</c> shows it.</summary>
    public static string Text()
    {
        var width = All.Max(known => known.Usage.Length) + 2;
        return string.Join('\n', All.Select(known => known.Usage.PadRight(width) + known.Meaning));
    }
}
