namespace Course.Teaching.Export;

/// <summary>A notebook cannot be made into a program. The message is one sentence that names the place and says what to do.</summary>
/// <param name="message">One sentence.</param>
public sealed class ExportException(string message) : Exception(message);
