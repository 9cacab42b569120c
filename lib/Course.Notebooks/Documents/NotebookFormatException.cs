namespace Course.Notebooks.Documents;

/// <summary>A notebook file cannot be read. The message is one sentence that names the file and the place.</summary>
/// <param name="message">One sentence: the file, the place in it, what was expected.</param>
/// <param name="inner">What the reading code met, if anything.</param>
public sealed class NotebookFormatException(string message, Exception? inner = null) : Exception(message, inner);
