namespace Course.Notebooks.Running;

/// <summary>Something that happened while a notebook ran, for a live display.</summary>
/// <param name="Notebook">The <see cref="RunRequest.Name"/>.</param>
public abstract record RunEvent(string Notebook);

/// <summary>The notebook's process is being started.</summary>
/// <param name="Notebook">The notebook's name.</param>
/// <param name="Cells">How many cells will run: code cells that are neither empty nor tagged <c>skip-execution</c>.</param>
public sealed record NotebookStarted(string Notebook, int Cells) : RunEvent(Notebook);

/// <summary>A code cell starts.</summary>
/// <param name="Notebook">The notebook's name.</param>
/// <param name="Cell">Its number among the cells that run, from 1.</param>
/// <param name="Cells">How many cells run.</param>
/// <param name="Heading">The nearest Markdown heading above it, or "".</param>
/// <param name="FirstLine">Its first line of code, or "".</param>
public sealed record CellStarted(string Notebook, int Cell, int Cells, string Heading, string FirstLine) : RunEvent(Notebook);

/// <summary>The running cell showed something.</summary>
/// <param name="Notebook">The notebook's name.</param>
/// <param name="Cell">The cell's number.</param>
/// <param name="Output">What it showed.</param>
public sealed record CellShowed(string Notebook, int Cell, CellOutput Output) : RunEvent(Notebook);

/// <summary>A headline figure came out.</summary>
/// <param name="Notebook">The notebook's name.</param>
/// <param name="Cell">The cell's number.</param>
/// <param name="Metric">The figure.</param>
public sealed record MetricReported(string Notebook, int Cell, MetricRecord Metric) : RunEvent(Notebook);

/// <summary>The notebook is done, whatever came of it.</summary>
/// <param name="Notebook">The notebook's name.</param>
/// <param name="Result">What came of it.</param>
public sealed record NotebookFinished(string Notebook, NotebookResult Result) : RunEvent(Notebook);
