namespace Course.Teaching.Export;

/// <summary>What an exported program says about itself, and what of the course it stands on.</summary>
public sealed record ExportOptions
{
    /// <summary>The program's file name: "19_fashion_cnn.cs".</summary>
    public required string FileName { get; init; }

    /// <summary>The notebook as the header names it: "notebooks/19_fashion_cnn.ipynb".</summary>
    public required string NotebookName { get; init; }

    /// <summary>lib/Course/Course.csproj, as seen from the program's folder.</summary>
    public required string CourseProject { get; init; }

    /// <summary>The full path of setup.dib. A program takes its packages and usings; Course.ConsoleHost does the rest.</summary>
    public required string SetupFile { get; init; }
}
