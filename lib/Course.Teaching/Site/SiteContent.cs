using Course.Notebooks.Running;

namespace Course.Teaching.Site;

/// <summary>What a site is made of.</summary>
public sealed record SiteContent
{
    /// <summary>The executed notebooks, one at least, in their order.</summary>
    public required IReadOnlyList<ExecutedCopy> Notebooks { get; init; }

    /// <summary>The course's README.md: what stands in it above its first picture opens the site.</summary>
    public required string Readme { get; init; }

    /// <summary>The folder of the notebooks, with README.md (the syllabus), other pages in Markdown, and pictures.json.</summary>
    public required string Folder { get; init; }

    /// <summary>plotly.js itself.</summary>
    public required string Plotly { get; init; }

    /// <summary>A node_modules folder with katex; null, or one without it: formulas stay TeX.</summary>
    public string? WebModules { get; init; }
}

/// <summary>What was written.</summary>
/// <param name="Pages">How many pages.</param>
/// <param name="Bytes">All files together.</param>
/// <param name="IndexBytes">The search index among them.</param>
public sealed record SiteSummary(int Pages, long Bytes, long IndexBytes);
